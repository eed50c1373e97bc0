package org.strowger.ivr.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.yaml.Values;
import org.strowger.ivr.TestCenter;
import org.strowger.ivr.expression.BuiltIn;
import org.strowger.ivr.model.Events;
import org.strowger.ivr.scenario.FlowTestReport;
import org.strowger.ivr.scenario.FlowTests;

/** The page for authors: its tables are those of the reader, its examples are a bundle that passes its test. */
class LanguagePageTest {
    private static final Path PAGE = Path.of("docs", "language.md");
    private static final Pattern TABLE = Pattern.compile("<!-- (?!end)(.*?) -->\n.*?<!-- end -->", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n# ([a-z.]+).*?\n(.*?)```", Pattern.DOTALL);
    private static final Map<String, List<Field>> TABLES = Map.of("flow", Language.FLOW, "every node",
            Language.EVERY_NODE, "input", Language.INPUT, "try", Language.TRY, "case", Language.CASE);

    private static final Map<String, String> FURTHER = Map.of(
            "hours", "one for each name under `names` of the schedule",
            "invoke", "`error`, or a longer name such as `error.invoke.timeout`",
            "flow", "`return.REASON` for each reason with which that flow returns",
            "queue", "`left.REASON` for each reason with which its comfort flow leaves");

    @TempDir
    private Path folder;

    @Test
    void shouldHaveTheTablesOfTheReader() throws IOException {
        // given
        String page = Files.readString(PAGE);
        String printed = TABLE.matcher(page).replaceAll(found -> Matcher.quoteReplacement(
                "<!-- " + found.group(1) + " -->\n" + table(found.group(1)) + "<!-- end -->"));
        if (Boolean.getBoolean("strowger.docs.write")) {
            Files.writeString(PAGE, printed);
            page = printed;
        }
        // then
        assertEquals(printed, page,
                "write it anew: mvn -pl core,ivr test -Dtest=LanguagePageTest -DargLine=-Dstrowger.docs.write=true");
    }

    @Test
    void shouldNameEveryValueThatFlowsMayRead() throws IOException {
        String page = Files.readString(PAGE);
        for (BuiltIn value : BuiltIn.values()) {
            assertTrue(page.contains(value.word()), value.word());
        }
    }

    @Test
    void shouldHaveExamplesThatPassTheirTest() throws IOException {
        // given
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        while (example.find()) {
            Files.writeString(folder.resolve(example.group(1).replaceAll("\\.$", "")), example.group(2));
        }
        // when
        FlowTestReport report = FlowTests.in(folder, TestCenter.usual()).run();
        // then
        assertTrue(report.passed(), report::toString);
        assertEquals(1, report.results().size());
    }

    private static String table(String which) {
        if (which.equals("nodes")) {
            return Language.NODE_TYPES.stream().map(LanguagePageTest::section).collect(Collectors.joining());
        }
        if (which.equals("events")) {
            return Events.all().stream().map(name -> "`" + name + "`")
                    .collect(Collectors.joining(", ", "", ", and the host's own, `host.NAME`.\n"));
        }
        return table(TABLES.get(which.substring("fields: ".length())));
    }

    private static String section(NodeType type) {
        boolean input = type.own().containsAll(Language.INPUT);
        List<Field> own = type.own().stream().filter(field -> !input || !Language.INPUT.contains(field)).toList();
        return "### " + type.name() + "\n" + type.doc()
                + (input ? " Also takes what menu and collect have in common." : "")
                + "\n\n" + table(own) + type.openRoutes().map(routes -> "\nFurther routes: "
                        + FURTHER.get(type.name()) + ".\n").orElse("") + "\n";
    }

    private static String table(List<Field> fields) {
        return fields.stream().map(field -> "| `" + field.name() + "` | " + words(field.shape()) + " | "
                        + (field.required() ? "required" : field.usual().map(usual -> "`" + usual + "`").orElse(""))
                        + " | " + field.doc() + " |\n")
                .collect(Collectors.joining("", "| field | takes | default | |\n|---|---|---|---|\n", ""));
    }

    private static String words(Shape shape) {
        if (shape instanceof Shape.Whole range) {
            return range.lowest() + " to " + range.highest();
        }
        if (shape instanceof Shape.Span range) {
            return "duration, " + Values.show(range.lowest()) + " to " + Values.show(range.highest());
        }
        if (shape instanceof Shape.OneOf choice) {
            return choice.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        }
        return shape instanceof Shape.Group ? "some of the fields below" : plain((Shape.Plain) shape);
    }

    private static String plain(Shape.Plain shape) {
        return switch (shape) {
            case NODE -> "node";
            case FLAG -> "`true`, `false`";
            case LANGUAGES -> "one or a list";
            case SAY -> "prompts";
            case CONFIRM -> "`true`, `false` or prompts";
            case KEYS -> "keys";
            case LENGTHS -> "`4` or `6-10`";
            case CHOICES -> "keys or patterns to nodes";
            case KEY_ROUTES -> "keys to nodes";
            case EVENTS -> "events to nodes or `ignore`";
            case VALUES -> "names to expressions";
            case RESULT -> "a variable, or variables to results";
            case TYPES -> "names to types";
            case HOURS -> "names to schedules";
            case FILES -> "names to files";
            case SOUND -> "prompts or `{music: ID}`";
            case NODES -> "names to nodes";
            case FREE -> "anything";
            case TEXT, NAME, EXPRESSION, RETRY, CASES, SKILLS -> shape.name().toLowerCase(Locale.ROOT);
        };
    }
}
