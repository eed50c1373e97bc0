package org.strowger.ivr.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/**
 * What is said about wrong flows; the table of section 3 first. Positions count from the
 * fragment's start.
 */
class WrongFlowTest {
    private static final String HEAD = "format: 1\nflow: main\nstart: main\nlanguages: [en, cy]\n"
            + "prompts: audio/{lang}/{id}.wav\n"
            + "vars: {account: {type: digits, max: 10}, n: {type: int, max: 9}, vip: {type: bool}, "
            + "tier: {type: enum, of: [none, basic, gold]}}\n";
    private static final String MAIN =
            "  main: {type: menu, say: x, choices: {1: sales, 2: help, 3: language}, "
            + "failed: a}\n";
    private static final String LEAVES =
            "  sales: {type: hangup}\n  help: {type: hangup}\n  language: {type: hangup}\n";

    /**
     * Where a fragment stands: a flow with {@code @} in its place, alone on its line but for what
     * is before it.
     */
    private static final String NODE = HEAD + "nodes:\n" + MAIN + LEAVES + "  @\n";

    private static final Pattern PLACE = Pattern.compile(" at ([0-9]+):([0-9]+)");

    private static Arguments row(String frame, String fragment, String... faults) {
        return Arguments.of(frame, fragment, List.of(faults));
    }

    private static String menuWith() {
        return HEAD + "nodes:\n  main: {type: menu, say: x, failed: b, @}\n"
                + "  a: {type: hangup}\n  b: {type: hangup}\n" + LEAVES;
    }

    private static String branchWith() {
        return HEAD + "nodes:\n  main:\n    type: branch\n    when:\n    @\n    else: a\n  a: "
                + "{type: hangup}\n";
    }

    private static String playWith() {
        return HEAD + "nodes:\n  main: {type: play, say: x, @}\n";
    }

    static Stream<Arguments> rows() {
        String leaves = LEAVES.replace("sales: {type: hangup}",
                "sales: {type: menu, choices: {1: a}, failed: a}");
        String open = HEAD + "nodes:\n" + MAIN.replace("failed: a", "failed: help") + leaves + "  @\n";
        return Stream.of(
                row(menuWith(), "choices: {1: sales, 1: help}",
                        "1:21: error: digit \"1\" is already used at 1:11 [duplicate-key]"),
                row(menuWith(), "choices: {star: sales, \"*\": help}",
                        "1:24: error: digit \"*\" is already used at 1:11 [duplicate-key]"),
                row(menuWith(), "choices: {*: language}",
                        "1:11: error: an unquoted * is a YAML alias; write star: or \"*\": [star-is-alias]"),
                row(playWith(), "nexxt: main",
                        "1:1: error: a play node has no field \"nexxt\"; did you mean \"next\"? "
                                + "[unknown-field]"),
                row(open, "a: {type: mneu}",
                        "1:11: error: unknown node type \"mneu\"; did you mean \"menu\"? [unknown-type]"),
                row(playWith(), "next: mian",
                        "1:7: error: no node is named \"mian\"; did you mean \"main\"? [unknown-node]"),
                row(open, "a: {type: menu, say: m}",
                        "1:1: error: menu \"a\" needs \"choices\" [missing-field]"),
                row(menuWith(), "choices: {1: a}, first: 6",
                        "1:25: error: a duration needs a unit: 6s, 500ms or 2m [bad-duration]"),
                row(HEAD + "@\nnodes:\n  main: {type: hangup}\n", "zone: Europe/Londn",
                        "1:7: error: unknown time zone; did you mean \"Europe/London\"? [unknown-zone]"),
                row(HEAD + "zone: Europe/London\nhours:\n  h:\n    @\nnodes:\n"
                        + "  main: {type: hours, schedule: h, open: end, closed: end}\n", "mon-fri: 9-17h",
                        "1:10: error: write opening times as 09:00-17:00; a night shift may be "
                                + "22:00-06:00 [bad-hours]"),
                row(branchWith(), "- {if: teir == 'gold', next: a}",
                        "1:8: error: no variable \"teir\"; did you mean \"tier\"? [expr-name]"),
                row(branchWith(), "- {if: tier == 'glod', next: a}",
                        "1:16: error: 'glod' is not one of tier's values: none, basic, gold [expr-type]"),
                row(branchWith(), "- {if: account < 5, next: a}",
                        "1:16: error: digits have no order; compare len(account) or num(account) "
                                + "[expr-type]"),
                row(branchWith(), "- if: !vip\n      next: a",
                        "1:7: error: YAML reads a leading ! as a tag; write: not vip [expr-bang]"),
                row(HEAD + "nodes:\n  main: {type: play, @, next: end}\n", "say: welcom",
                        "1:6: error: no audio for \"welcom\" in en, cy; looked for "
                                + "audio/en/welcom.wav [missing-prompt]"),
                row(open.replace("sales, 2", "a, 2").replace(
                        "  sales: {type: menu, choices: {1: a}, failed: a}\n", "")
                        + "  a: {type: hangup}\n", "old-menu: {type: menu, choices: {1: a}, failed: a}",
                        "1:1: error: nothing leads to node \"old-menu\" from start [unreachable]"),
                row(HEAD + "nodes:\n  @\n  main: {type: play, say: x, next: a}\n",
                        "a: {type: set, set: {n: 1}, next: b}\n  b: {type: branch, when: [{if: "
                                + "vip, next: end}], else: a}",
                        "1:1: error: a → b → a never waits for the caller [busy-loop]"),
                row(menuWith(), "choices: {1: a, 12: b}",
                        "1:17: warning: \"1\" also begins \"12\": callers who press 1 wait 3s [slow-choice]"),
                row(HEAD + "nodes:\n  @\n  main: {type: play, say: x, next: m}\n",
                        "m: {<<: *base, type: play, say: x, next: end}",
                        "1:5: error: merge keys are not part of the language; use defaults: or a "
                                + "sub-flow [no-merge]"),
                row(HEAD + "nodes:\n  main: {type: play, next: end, @}\n", "say: !!java.io.File x",
                        "1:6: error: YAML tags are not allowed [no-tag]"),

                row(menuWith(), "choices: {1x: a, x2: b}",
                        "1:18: error: \"1x\" and \"x2\" fit the same keys; change one of them "
                                + "[ambiguous-choice]"),
                row(menuWith(), "choices: {1: a, \"1\": b}",
                        "1:17: error: digit \"1\" is already used at 1:11 [duplicate-key]"),
                row(menuWith(), "choices: {%s: a, 2%s: a}".formatted("1".repeat(64), "1".repeat(64)),
                        "1:80: error: \"2" + "1".repeat(64) + "\" is no choice; write one key, star, pound, or a "
                                + "sequence such as 715 or 10xx [bad-keys]"),
                row(menuWith(), "choices: {1: a}, first: 1.5s",
                        "1:25: error: a duration needs a unit: 6s, 500ms or 2m [bad-duration]"),
                row(menuWith(), "choices: {1: a}, max_time: 1d",
                        "1:28: error: a duration needs a unit: 6s, 500ms or 2m [bad-duration]"),
                row(menuWith(), "choices: {1: a}, noinput: 101",
                        "1:27: error: a limit is 1 to 100 [bad-number]"),
                row(menuWith(), "choices: {1: a}, noinput: [{limit: 100}], nomatch: {limit: 0}",
                        "1:60: error: a limit is 1 to 100 [bad-number]"),
                row(menuWith(), "choices: {1: a}, noinput: [{say: x}, {limit: 2}]",
                        "1:46: error: the limit of all tries stands in the first; move it there [bad-value]"),
                row(menuWith(), "choices: {1: a}, noinput: {limt: 2}",
                        "1:28: error: a retry has no field \"limt\"; did you mean \"limit\"? [unknown-field]"),
                row(menuWith(), "choices: {1: a}, nomatch: {next: a}, events: {nomatch: b}",
                        "1:18: error: \"nomatch\" is already handled in \"events\" of this node; "
                                + "leave one out [duplicate-key]"),
                row(menuWith(), "choices: {1: a}, end: [1, none]",
                        "1:27: error: none stands alone; write end: none, or leave it out [bad-keys]"),
                row(menuWith(), "choices: {1y: a}",
                        "1:11: error: \"1y\" is no choice; write one key, star, pound, or a "
                        + "sequence such as 715 or 10xx [bad-keys]"),
                row(menuWith(), "choices: {x: a, 0: b, 1: b, 2: b, 3: b, 4: b, 5: b, 6: b, 7: b, 8: b, 9: b}",
                        "1:11: warning: nothing is left of \"x\": exact choices take all that fits "
                                + "it [hidden-choice]"),
                row(menuWith(), "choices: {1: a}, end: hash",
                        "1:23: error: \"hash\" is no key; write 0 to 9, star, pound, A to D, or "
                                + "none [bad-keys]"),
                row(menuWith(), "choices: {1: a}, total: 5",
                        "1:25: warning: noinput 3 and nomatch 3 always come before "
                        + "this; use at most 4 [dead-limit]"),
                row(menuWith(), "choices: {1: a}, first: 3m",
                        "1:25: error: menu 'main': first was 3m; use 500ms to 2m, or leave it out "
                                + "for 6s [bad-duration]"),
                row(menuWith(), "choices: {1: a}, barge_in: valdi",
                        "1:28: error: barge_in is true, false, keep or valid; did you mean "
                                + "\"valid\"? [bad-value]"),
                row(menuWith(), "choices: {1: a}, noinput: a, events: {noinput: b}",
                        "1:18: error: \"noinput\" is already handled in \"events\" of this node; "
                                + "leave one out [duplicate-key]"),
                row(menuWith(), "choices: {1: a}, noinput: 0",
                        "1:27: error: a limit is 1 to 100 [bad-number]"),
                row(menuWith(), "choices: {1: a}, events: {nomach: b}",
                        "1:27: error: no event is named \"nomach\"; did you mean \"nomatch\"? "
                                + "[unknown-event]"),
                row(menuWith(), "choices: {1: a}, events: {host..vip: b}",
                        "1:27: error: no event is named \"host..vip\" [unknown-event]"),
                row(playWith(), "barge_in: valid, next: end",
                        "1:11: error: a play node has no choices to be valid; use true, false or "
                                + "keep [bad-value]"),
                row(playWith(), "nxet: end, lable: x",
                        "1:1: error: a play node has no field \"nxet\"; did you mean \"next\"? "
                                + "[unknown-field]",
                        "1:12: error: a play node has no field \"lable\"; did you mean \"label\"? "
                                + "[unknown-field]"),
                row(open, "a: {tpye: menu}",
                        "1:5: error: a node has no field \"tpye\"; did you mean \"type\"? [unknown-field]"),
                row(open, "a: {say: menu}", "1:1: error: node \"a\" needs \"type\" [missing-field]"),
                row(playWith(), "x-note: {a: b}, label: hello, doc: text, tags: [a], log: none, next: end"),
                row(HEAD + "@\nnodes:\n  main: {type: hangup}\n", "x-owner: [a, {b: c}]"),
                row(HEAD + "@\nnodes:\n  main: {type: hangup}\n", "xowner: a",
                        "1:1: error: a flow has no field \"xowner\"; did you mean \"owner\"? [unknown-field]"),
                row(playWith(), "log: all, next: end", "1:6: error: log is none, or left out [bad-value]"),
                row(HEAD + "nodes:\n  @\n  main: {type: play, say: x, next: a}\n",
                        "a: {type: play, say: x, next: %s}\n  %s: {type: hangup}".formatted(
                                "b".repeat(64), "b".repeat(64))),
                row(HEAD + "nodes:\n  @\n  main: {type: play, say: x, next: %s}\n".formatted("b".repeat(65)),
                        "b".repeat(65) + ": {type: hangup}",
                        "1:1: error: a name is a letter, then letters, digits, _ or -, 64 at most [bad-name]"),
                row(HEAD + "nodes:\n  @\n  main: {type: play, say: x, next: 1b}\n", "1b: {type: hangup}",
                        "1:1: error: a name is a letter, then letters, digits, _ or -, 64 at most [bad-name]"),
                row(HEAD + "nodes:\n  @\n  main: {type: hangup}\n", "ignore: {type: hangup}",
                        "1:1: error: \"ignore\" is reserved; choose another name [bad-name]"),
                row(HEAD + "nodes:\n  @\n  main: {type: play, say: x, next: end}\n", "end: {type: hangup}",
                        "1:1: error: \"end\" is reserved; choose another name [bad-name]"),
                row("format: 1\nflow: @\nstart: main\nnodes:\n  main: {type: hangup}\n", "end",
                        "1:1: error: \"end\" is reserved; choose another name [bad-name]"),
                row(HEAD.replace("vars:", "vars: {@}\nin:") + "nodes:\n  main: {type: hangup}\n",
                        "ignore: {type: int}", "1:1: error: \"ignore\" is reserved; choose another name [bad-name]"),
                row(HEAD + "uses: {@}\nnodes:\n  main: {type: hangup}\n", "end: ./e.yml",
                        "1:1: error: \"end\" is reserved; choose another name [bad-name]",
                        "1:6: error: no file of the bundle is named \"e.yml\"; did you mean \"f.yml\"? [unknown-flow]"),
                row(HEAD + "@\nnodes:\n  main: {type: hangup}\n", "kind: mian",
                        "1:7: error: kind is main, sub or comfort; did you mean \"main\"? [bad-value]"),
                row(HEAD + "defaults: {@}\nnodes:\n  main: {type: hangup}\n", "fisrt: 6s, times: 2",
                        "1:1: error: \"defaults\" has no field \"fisrt\"; did you mean \"first\"? [unknown-field]",
                        "1:12: error: \"defaults\" has no field \"times\" [unknown-field]"),
                row(HEAD + "nodes:\n  main: {type: transfer, to: 100, @}\n",
                        "kind: blind, failed: end, next: end, busy: end, no_answer: end",
                        "1:33: warning: this is never taken: a blind transfer comes back by failed alone [dead-route]",
                        "1:44: warning: this is never taken: a blind transfer comes back by failed alone [dead-route]",
                        "1:60: warning: this is never taken: a blind transfer comes back by failed alone [dead-route]"),
                row(HEAD + "nodes:\n  main: {type: callback, queue: s, next: end, @}\n",
                        "declined: end, error: end, events: {error: end}",
                        "1:16: error: \"error\" is already handled in \"events\" of this node; leave one out "
                                + "[duplicate-key]"),
                row(HEAD + "nodes:\n  main: {type: collect, into: account, digits: 4, next: end, failed: end, @}\n",
                        "end: none, end_required: true",
                        "1:26: error: end_required needs an end key, this node has none; leave it out or name one "
                                + "with end [bad-value]"),
                row(HEAD + "nodes:\n  main: {type: wait, for: 1m, next: end, @}\n", "keys: {1: end, 12: end, 1: end}",
                        "1:16: error: \"12\" is no key; a wait is ended by one key, 0 to 9, star, pound or A to D "
                                + "[bad-keys]",
                        "1:25: error: digit \"1\" is already used at 1:8 [duplicate-key]"),
                row(playWith(), "say: y, next: end",
                        "1:1: error: \"say\" is already used at 1:22 [duplicate-key]"),
                row(HEAD + "nodes:\n  main: {type: play, @, next: end}\n", "say: [x, {position: queue}]",
                        "1:11: error: \"position\" is spoken in comfort flows alone; in a main flow use "
                                + "{duration: queue.NAME.wait} or {number: queue.NAME.waiting} [wrong-kind]"),
                row(HEAD + "nodes:\n  main: {type: play, @, next: end}\n", "say: [{digits: n}]",
                        "1:16: error: digits speaks digits, this is int [expr-type]"),
                row(HEAD + "nodes:\n  main: {type: play, @, next: end}\n", "say: [{time: now}]",
                        "1:14: error: \"now\" needs to know where; give the flow a zone, such as "
                                + "Europe/London "
                                + "[missing-field]"),
                row(HEAD + "nodes:\n  main: {type: queue, queue: sales, @, timeout: end, next: end, full: end, "
                                + "closed: end, no_agents: end}\n",
                        "max_wait: 25h, priority: 101",
                        "1:11: error: queue 'main': max_wait was 25h; use 1s to 24h [bad-duration]",
                        "1:26: error: queue 'main': priority was 101; use 0 to 100 [bad-number]"),
                row(HEAD + "nodes:\n  main: {type: queue, @, next: end, full: end, closed: end, "
                        + "no_agents: end}\n",
                        "queue: sale",
                                "1:8: error: no queue is named \"sale\"; did you mean \"sales\"? "
                                        + "[unknown-queue]"),
                row(HEAD + "nodes:\n  main: {type: queue, @, next: end, full: end, closed: end, "
                        + "no_agents: end}\n",
                        "queue: s, comfort: waiting",
                                "1:20: error: no flow of \"uses\" is named \"waiting\" [unknown-flow]"),
                row(HEAD + "nodes:\n  @\n",
                        "main: {type: queue, queue: s, next: end, max_wait: 1m, no_agents: end}",
                        "1:1: error: queue \"main\" needs \"full\", or a node in events that "
                                + "handles error.queue.full "
                                + "[missing-route]",
                        "1:1: error: queue \"main\" needs \"closed\", or a node in events that handles "
                                + "error.queue.closed [missing-route]",
                        "1:1: error: queue \"main\" needs \"timeout\", or a node in events that handles "
                                + "error.queue.timeout [missing-route]"),
                row(HEAD + "nodes:\n  @\n", "main: {type: menu, choices: {1: end}}",
                        "1:1: error: menu \"main\" needs \"failed\", or a node in events that "
                                + "handles error.menu.failed "
                                + "[missing-route]"),
                row(HEAD + "nodes:\n  @\n", "main: {type: menu, choices: {1: main}, failed: main}",
                        "1:1: error: no way leads from \"main\" to an end; lead one to end or to a "
                                + "hangup node [no-end]"),
                row(HEAD + "events: {@}\nnodes:\n  main: {type: play, say: x, next: end}\n", "hangup: main",
                        "1:9: error: when the caller has gone only set, branch and invoke may "
                                + "follow; this leads to play "
                                + "\"main\" [hangup-handler]"),
                row(HEAD + "nodes:\n  main: {type: set, next: end, @}\n", "set: {m: 1}",
                        "1:7: error: no variable \"m\"; did you mean \"n\"? [unknown-var]"),
                row(HEAD + "nodes:\n  main: {type: set, next: end, @}\n", "set: {call.from: 1}",
                        "1:7: error: \"call.from\" cannot be set; only call.language and "
                                + "call.priority can [read-only]"),
                row(HEAD + "nodes:\n  main: {type: set, next: end, @}\n", "set: {n: 10}",
                        "1:10: error: \"n\" holds numbers up to 9, this may be 10 [type-mismatch]"),
                row(HEAD + "nodes:\n  main: {type: set, next: end, @}\n", "set: {call.priority: 101}",
                        "1:22: error: call.priority is 0 to 100 [type-mismatch]"),
                row(HEAD + "nodes:\n  main: {type: set, next: end, @}\n", "set: {call.language: fr}",
                        "1:22: error: 'fr' is not one of call.language's values: en, cy [expr-type]"),
                row(HEAD + "in: {who: {type: text}}\nnodes:\n  main: {type: set, next: end, @}\n",
                        "set: {who: 'x'}",
                        "1:7: error: \"who\" is an argument of the flow and cannot be set; copy it "
                                + "to a variable of vars "
                                + "[read-only]"),
                row(HEAD + "nodes:\n  main: {type: collect, failed: end, next: end, into: account, "
                        + "@}\n", "digits: 4-12",
                        "0:0: error: \"account\" holds 10 digits, this may have 12 [type-mismatch]"),
                row(HEAD + "nodes:\n  main: {type: collect, failed: end, next: end, digits: 4, @}\n",
                        "into: account, hold_offer: true",
                                "1:28: error: hold_offer is for comfort flows; nobody is offered a call in "
                                        + "a main flow, leave it out [wrong-kind]"),
                row(HEAD + "nodes:\n  main: {type: collect, failed: end, next: end, digits: 4, "
                        + "@}\n", "into: n",
                        "1:7: error: \"n\" is int; a collect fills digits or text [type-mismatch]"),
                row(branchWith(),
                        "- {if: vip, next: a}\n    - {if: true, next: a}\n    - {if: vip, next: end}",
                        "3:23: warning: this is never taken: a case before it is always true [dead-route]"),
                row("@\nflow: main\nstart: main\nnodes:\n  main: {type: hangup}\n", "format: 2",
                        "1:9: error: the only format is 1; write format: 1 [bad-format]"),
                row("format: 1\nkind: comfort\nstart: main\nnodes:\n  main: {type: @, next: main}\nflow: f\n", "hours",
                        "1:1: error: a comfort flow has no hours nodes; it holds only play, wait, menu, collect, "
                                + "set, branch and leave [wrong-kind]",
                        "0:0: warning: no flow uses \"f\", and no queue of the centre names it [unused-flow]"),
                row(HEAD + "nodes:\n  main: {type: play, say: x, next: m}\n  @\n",
                        "m: {type: invoke, handler: h}",
                        "1:1: error: invoke \"m\" needs \"next\" [missing-field]"),
                row(HEAD.replace("vars:", "vars: {@}\nin:") + "nodes:\n  main: {type: hangup}\n",
                        "a-b: {type: int}",
                        "1:1: error: a variable is a letter, then letters, digits or _, 64 at most "
                                + "[bad-name]"),
                row(HEAD.replace("vars:", "vars: {@}\nin:") + "nodes:\n  main: {type: hangup}\n",
                        "z: {type: int, sensitive: true}",
                        "1:27: error: only digits and text of \"vars\" can be sensitive, and they have "
                                + "no default [bad-value]"),
                row(HEAD.replace("vars:", "vars: {@}\nin:") + "nodes:\n  main: {type: hangup}\n",
                        "pin: {type: digit}",
                        "1:13: error: unknown type \"digit\"; did you mean \"digits\"? [bad-value]"),
                row(HEAD.replace("start: main", "start: mian") + "@nodes:\n  main: {type: hangup}\n", "",
                        "0:0: error: no node is named \"mian\"; did you mean \"main\"? [unknown-node]"));
    }

    private static final String MENU = HEAD + "nodes:\n  main:\n    type: menu\n    failed: a\n    @\n"
            + "  a: {type: hangup}\n  b: {type: hangup}\n" + LEAVES;
    private static final String PLAY = HEAD + "nodes:\n  main:\n    type: play\n    @\n    times: 1\n";
    private static final String CASES = HEAD + "nodes:\n  main:\n    type: branch\n    when:\n      @\n    else: a\n"
            + "  a: {type: hangup}\n";

    /** The table of section 3, each fragment as it stands there but for its dots. */
    static Stream<Arguments> table() {
        String nodes = HEAD + "nodes:\n  @\n  main: {type: play, say: x, next: %s}\n";
        return Stream.of(
                row(MENU, "choices: {1: sales, 1: help}",
                        "1:21: error: digit \"1\" is already used at 1:11 [duplicate-key]"),
                row(MENU, "choices: {*: language}",
                        "1:11: error: an unquoted * is a YAML alias; write star: or \"*\": [star-is-alias]"),
                row(PLAY, "nexxt: main", "1:1: error: a play node has no field \"nexxt\"; did you mean \"next\"? "
                        + "[unknown-field]"),
                row(nodes.formatted("a"), "a: {type: mneu}",
                        "1:11: error: unknown node type \"mneu\"; did you mean \"menu\"? [unknown-type]"),
                row(PLAY, "next: mian",
                        "1:7: error: no node is named \"mian\"; did you mean \"main\"? [unknown-node]"),
                row(nodes.formatted("a"), "a: {type: menu, say: m}",
                        "1:1: error: menu \"a\" needs \"choices\" [missing-field]"),
                row(MENU, "first: 6", "1:8: error: a duration needs a unit: 6s, 500ms or 2m [bad-duration]"),
                row(HEAD + "zone: Europe/London\nhours:\n  h:\n    @\nnodes:\n  main: {type: hangup}\n",
                        "mon-fri: 9-17h", "1:10: error: write opening times as 09:00-17:00; a night shift may be "
                                + "22:00-06:00 [bad-hours]"),
                row(HEAD + "@\nnodes:\n  main: {type: hangup}\n", "zone: Europe/Londn",
                        "1:7: error: unknown time zone; did you mean \"Europe/London\"? [unknown-zone]"),
                row(CASES, "- {if: teir == 'gold', next: a}",
                        "1:8: error: no variable \"teir\"; did you mean \"tier\"? [expr-name]"),
                row(CASES, "- {if: tier == 'glod', next: a}",
                        "1:16: error: 'glod' is not one of tier's values: none, basic, gold [expr-type]"),
                row(CASES, "- {if: account < 5, next: a}", "1:16: error: digits have no order; compare len(account) "
                        + "or num(account) [expr-type]"),
                row(CASES, "- if: !vip",
                        "1:7: error: YAML reads a leading ! as a tag; write: not vip [expr-bang]"),
                row(PLAY, "say: welcom", "1:6: error: no audio for \"welcom\" in en, cy; looked for "
                        + "audio/en/welcom.wav [missing-prompt]"),
                row(nodes.formatted("end"), "old-menu: {type: menu, choices: {1: end}, failed: end}",
                        "1:1: error: nothing leads to node \"old-menu\" from start [unreachable]"),
                row(nodes.formatted("a"), "a: {type: set, set: {n: 1}, next: b}\n  b: {type: branch, else: a}",
                        "1:1: error: a → b → a never waits for the caller [busy-loop]"),
                row(MENU, "choices: {1: a, 12: b}",
                        "1:17: warning: \"1\" also begins \"12\": callers who press 1 wait 3s [slow-choice]"),
                row(nodes.formatted("m"), "m: {<<: *base, say: x}", "1:5: error: merge keys are not part of the "
                        + "language; use defaults: or a sub-flow [no-merge]"),
                row(PLAY, "say: !!java.io.File x", "1:6: error: YAML tags are not allowed [no-tag]"),
                row("format: 1\n@\n", "nodes:\n\ta: {type: play}",
                        "2:1: error: tab used as indentation; use spaces [tab-indent]"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("table")
    void saysWhatTheTableOfSection3Says(String frame, String fragment, List<String> expected) {
        assertTrue(found(frame, fragment).containsAll(expected), () -> found(frame, fragment).toString());
    }

    /** The row of the table that takes two files. */
    @Test
    void saysWhatTheTableOfSection3SaysOfAComfortFlow() {
        String comfort = "format: 1\nflow: waiting\nkind: comfort\nstart: h\nnodes:\n"
                + "  h: {type: wait, for: 9s, keys: {1: c}, next: h}\n  c: {type: leave, reason: callback}\n";
        String main = HEAD + "uses: {waiting: ./w.yml}\nevents: {error: main}\nnodes:\n"
                + "  q: {type: queue, queue: s, comfort: waiting, next: main}\n"
                + "  main: {type: play, say: x, next: q}\n";
        assertTrue(TestBundle.check(TestCenter.usual(), "f.yml", main, "w.yml", comfort).faults().all().stream()
                .map(Object::toString).toList().contains("f.yml:10:39: error: \"waiting\" can leave with \"callback\"; "
                        + "this node has no left.callback route [missing-route]"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rows")
    void says(String frame, String fragment, List<String> expected) {
        assertEquals(expected, found(frame, fragment));
    }

    /** The faults of a fragment in its frame, their places counted from the fragment's first character. */
    private static List<String> found(String frame, String fragment) {
        int at = frame.indexOf('@');
        String before = frame.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = at - before.lastIndexOf('\n');
        List<String> found = new ArrayList<>();
        for (String fault : TestBundle.faults(frame.replace("@", fragment))) {
            String[] parts = fault.split(":", 4);
            int faultLine = Integer.parseInt(parts[1]) - line + 1;
            int faultColumn = Integer.parseInt(parts[2]) - (faultLine == 1 ? column - 1 : 0);
            boolean inside = faultLine >= 1 && faultColumn >= 1 && faultLine <= fragment.lines().count();
            // the frame's nodes, not the fragment's
            boolean follows = !inside && fault.endsWith("[unreachable]");
            if (!follows) {
                found.add((inside ? faultLine + ":" + faultColumn : "0:0") + ":"
                        + PLACE.matcher(parts[3]).replaceAll(place -> {
                            int placeColumn = Integer.parseInt(place.group(2));
                            boolean within = place.group(1).equals(String.valueOf(line)) && placeColumn >= column;
                            return within ? " at 1:" + (placeColumn - column + 1)
                                    : place.group().replace(" at " + line + ':', " at 1:");
                        }));
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3-1", "-1", "1--1", "ABC", "''", "1-Z", "0", "65", "0-4", "4-65", "4,5"})
    void group15BadRangesOfDigits(String range) {
        List<String> faults = TestBundle.faults(HEAD
                + "nodes:\n  main: {type: collect, into: account, failed: end, "
                + "next: end, digits: \"" + range.replace("'", "") + "\"}\n");
        assertEquals(List.of("f.yml:8:72: error: \"digits\" is a length such as 4, or a range such "
                + "as 6-10, from 1 to 64 "
                + "[bad-value]"), faults);
    }

    @Test
    void allFaultsOfABundleComeOutOfOneRun() {
        BundleCheck.Result result = TestBundle.check(TestCenter.usual(),
                "b.yml", "format: 1\nflow: a\nstart: x\nnodes:\n  x: {type: play, say: p, next: y}\n",
                "a.yml", "format: 1\nflow: a\nstart: x\nnodes:\n  x: {type: pla, say: p}\n  z: "
                        + "{type: hangup, cause: bad}\n",
                "c.yml", "format: 1\n\tflow: c\n");
        assertEquals(List.of("a.yml:5:13 unknown-type", "a.yml:6:28 bad-value", "b.yml:2:7 duplicate-flow",
                "b.yml:5:33 unknown-node", "c.yml:2:1 tab-indent"), result.faults().all().stream()
                .map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column() + " "
                        + fault.code()).toList());
    }
}
