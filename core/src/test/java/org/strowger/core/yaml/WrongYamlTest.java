package org.strowger.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.config.Fault;

/** Golden table: wrong YAML and the exact faults that the reader gives for it. */
class WrongYamlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            choices: {1: sales, 1: help} ¦ 1:21: error: digit "1" is already used at 1:11 [duplicate-key]
            choices: {1: sales, "1": help} ¦ 1:21: error: digit "1" is already used at 1:11 [duplicate-key]
            a: {b: 1, b: 2} ¦ 1:11: error: "b" is already used at 1:5 [duplicate-key]
            choices: {*: language} ¦ 1:11: error: an unquoted * is a YAML alias; write star: or "*": [star-is-alias]
            choices:⏎  1: a⏎  *: b ¦ 3:3: error: an unquoted * is a YAML alias; write star: or "*": [star-is-alias]
            w:⏎- if: !vip ¦ 2:7: error: YAML reads a leading ! as a tag; write: not vip [expr-bang]
            w:⏎- {if: !vip, next: a} ¦ 2:8: error: YAML reads a leading ! as a tag; write: not vip [expr-bang]
            w:⏎- if: !(a or b) and c ¦ 2:7: error: YAML reads a leading ! as a tag; write: not (a or b) and c [expr-bang]
            - check: !a!b c ¦ 1:10: error: YAML reads a leading ! as a tag; write: not a!b c [expr-bang]
            m: {<<: *base, say: x} ¦ 1:5: error: merge keys are not part of the language; use defaults: or a sub-flow [no-merge]
            m: {<<: [*a, !!b {<<: *c}], say: x} ¦ 1:5: error: merge keys are not part of the language; use defaults: or a sub-flow [no-merge]
            say: !!java.io.File x ¦ 1:6: error: YAML tags are not allowed [no-tag]
            say: !e!x y ¦ 1:6: error: YAML tags are not allowed [no-tag]
            nodes:⏎⇥a: {type: play} ¦ 2:1: error: tab used as indentation; use spaces [tab-indent]
            nodes:⏎ a: b⏎ ⇥c: d ¦ 3:2: error: tab used as indentation; use spaces [tab-indent]
            a: &x b ¦ 1:4: error: YAML anchors are not part of the language; remove it [no-alias]
            a: *x ¦ 1:4: error: YAML aliases are not part of the language; write the value out [no-alias]
            %YAML 1.2⏎---⏎a: b ¦ 1:1: error: YAML directives are not allowed; remove this line [no-directive]
            # x⏎%FOO bar⏎---⏎a: b ¦ 2:1: error: YAML directives are not allowed; remove this line [no-directive]
            a: b⏎---⏎c: d ¦ 2:1: error: a second document starts here; a file holds one, remove the --- [one-document]
            - a ¦ 1:1: error: the file has to be a map of fields, such as name: value [not-a-map]
            a ¦ 1:1: error: the file has to be a map of fields, such as name: value [not-a-map]
            # only this ¦ 1:1: error: the file is empty; write fields, such as name: value [not-a-map]
            ? [a]⏎: b ¦ 1:3: error: a key has to be a text, not a list or a map [bad-key]
            ? ⏎: b ¦ 1:2: error: a key is missing before this colon; write one [bad-key]
            a:⏎b: c ¦ 1:1: error: "a" has no value; write one, or leave the line out [empty-value]
            a: [b, ,c] ¦ 1:8: error: a value is missing here; write one, or quote the text [yaml-syntax]
            a:⏎ - b⏎ - ¦ 2:2: error: entry 2 of this list is empty; write a value, or remove the entry [empty-value]
            choices:⏎  1: a⏎  #: b⏎  2: c ¦ 3:3: error: an unquoted # begins a comment; write pound: or "#": [hash-is-comment]
            choices:⏎  #: b⏎  2: c ¦ 2:3: error: an unquoted # begins a comment; write pound: or "#": [hash-is-comment]
            m:⏎  choices:⏎    #: b⏎  next: c ¦ 3:5: error: an unquoted # begins a comment; write pound: or "#": [hash-is-comment]
            m:⏎  choices:⏎    #: b ¦ 3:5: error: an unquoted # begins a comment; write pound: or "#": [hash-is-comment]
            choices: {1: a, #: b} ¦ 1:17: error: an unquoted # begins a comment; write pound: or "#": [hash-is-comment]
            keys: {#: b} ¦ 1:8: error: an unquoted # begins a comment; write pound: or "#": [hash-is-comment]
            say: a: b ¦ 1:7: error: a colon and a space end a key, and none can stand here; quote the text [yaml-syntax]
            say: @a ¦ 1:6: error: a text cannot begin with @; quote it [yaml-syntax]
            say: "a ¦ 1:8: error: the quote at 1:6 is not closed; close it [yaml-syntax]
            a: {b: c ¦ 1:9: error: the bracket at 1:4 needs a comma or its closing bracket here [yaml-syntax]
            """)
    void shouldSayExactlyWhatIsWrong(String yaml, String expected) {
        // given
        String text = yaml.replace('⏎', '\n').replace('⇥', '\t');
        Faults faults = new Faults();
        // when
        YamlReader.read("f.yml", text.getBytes(StandardCharsets.UTF_8), faults);
        // then
        assertEquals(List.of("f.yml:" + expected), faults.all().stream().map(Fault::toString).toList());
    }
}
