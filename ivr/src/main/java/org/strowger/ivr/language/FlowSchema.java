package org.strowger.ivr.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.yaml.Values;

/**
 * The table of the language as JSON Schema draft-07, which editors read. Editors type scalars as YAML 1.2 does, so a
 * field takes each JSON type that a legal value may turn into: {@code label: 2026} is a number to them. What the
 * checker takes the schema takes; the other way round it is a help while typing and no more.
 */
public final class FlowSchema {
    private static final String NAME = "^[A-Za-z][A-Za-z0-9_-]{0,63}$";
    private static final String DAY = "(mon|tue|wed|thu|fri|sat|sun)";
    private static final String DATE = "^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$";
    private static final String EVENT = "^(noinput|nomatch|hangup|input|error|host)(\\..+)?$";
    private static final String KEY = "[0-9A-D*#]|star|pound";
    private static final List<String> TYPES =
            List.of("text", "digits", "int", "bool", "enum", "duration", "time", "date");

    private FlowSchema() {}

    /** The schema as maps, lists, texts, numbers and truth values. */
    public static Map<String, Object> of() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Strowger flow, format 1");
        schema.putAll(group(Language.FLOW));
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("node", node());
        Language.NODE_TYPES.forEach(type -> definitions.put(type.name(), type(type)));
        definitions.put("case", group(Language.CASE));
        definitions.put("try", group(Language.TRY));
        definitions.put("say", say());
        definitions.put("skills", skills());
        definitions.put("schedule", schedule());
        definitions.put("days", map("patternProperties", map("^" + DAY + "(-" + DAY + ")?$", windows()),
                "type", "object"));
        definitions.put("variable", variable());
        schema.put("definitions", definitions);
        return schema;
    }

    private static Map<String, Object> node() {
        List<Object> branches = new ArrayList<>();
        Language.NODE_TYPES.forEach(type -> branches.add(map(
                "if", map("properties", map("type", map("const", type.name()))),
                "then", ref(type.name()))));
        return map("type", "object",
                "properties", map("type", map("enum", Language.NODE_TYPES.stream().map(NodeType::name).toList())),
                "required", List.of("type"), "allOf", branches);
    }

    private static Map<String, Object> type(NodeType type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", type.doc());
        List<Field> fields = new ArrayList<>();
        fields.add(Field.required("type", new Shape.OneOf(List.of(type.name())), "kind of node"));
        fields.addAll(type.fields());
        schema.putAll(group(fields));
        type.openRoutes().ifPresent(routes ->
                schema.put("patternProperties", map("^x-", true, "^(" + routes + ")$", route())));
        return schema;
    }

    private static Map<String, Object> group(List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.name(), described(field)));
        Map<String, Object> schema = map("type", "object", "properties", properties,
                "patternProperties", map("^x-", true), "additionalProperties", false);
        List<String> required = fields.stream().filter(Field::required).map(Field::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> described(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", field.doc() + range(field.shape())
                + field.usual().map(usual -> "; default " + usual).orElse(""));
        schema.putAll(shape(field.shape()));
        field.usual().ifPresent(usual -> schema.put("default", typed(field.shape(), usual)));
        return schema;
    }

    private static String range(Shape shape) {
        if (shape instanceof Shape.Whole range) {
            return "; " + range.lowest() + " to " + range.highest();
        }
        return shape instanceof Shape.Span range
                ? "; " + Values.show(range.lowest()) + " to " + Values.show(range.highest()) : "";
    }

    private static Object typed(Shape shape, String usual) {
        if (Values.integer(usual).isPresent()) {
            return Integer.parseInt(usual);
        }
        return shape instanceof Shape.Span || !usual.equals("true") && !usual.equals("false") ? (Object) usual
                : Boolean.valueOf(usual);
    }

    private static Map<String, Object> shape(Shape shape) {
        if (shape instanceof Shape.Whole range) {
            return whole(range.lowest(), range.highest());
        }
        if (shape instanceof Shape.Span) {
            return map("type", "string", "pattern", "^[0-9]{1,12}(ms|s|m|h)$");
        }
        if (shape instanceof Shape.OneOf choice) {
            return words(choice.words());
        }
        if (shape instanceof Shape.Group group) {
            return group(group.fields());
        }
        return plain((Shape.Plain) shape);
    }

    private static Map<String, Object> plain(Shape.Plain shape) {
        return switch (shape) {
            case TEXT, EXPRESSION -> scalar();
            case FREE -> new LinkedHashMap<>();
            case NAME -> named();
            case NODE -> route();
            case FLAG -> words(List.of("true", "false"));
            case LANGUAGES -> oneOrMore(named());
            case SAY -> ref("say");
            case CONFIRM -> anyOf(words(List.of("true", "false")), ref("say"));
            case KEYS -> oneOrMore(anyOf(map("type", "integer", "minimum", 0, "maximum", 9),
                    map("type", "string", "pattern", "^(" + KEY + "|none)$")));
            case LENGTHS -> anyOf(map("type", "integer", "minimum", 1, "maximum", 64),
                    map("type", "string", "pattern", "^[0-9]{1,2}(-[0-9]{1,2})?$"));
            case CHOICES -> keyed("^(star|pound|[0-9A-Dx*#]{1,64})$");
            case KEY_ROUTES -> keyed("^(" + KEY + ")$");
            case RETRY -> anyOf(whole(1, 100), route(), ref("try"),
                    map("type", "array", "items", ref("try"), "minItems", 1));
            case EVENTS -> keyed(EVENT);
            case CASES -> map("type", "array", "items", ref("case"));
            case VALUES -> map("type", "object", "additionalProperties", scalar());
            case RESULT -> anyOf(named(), map("type", "object", "additionalProperties", named()));
            case TYPES -> map("type", "object", "propertyNames", map("pattern", "^[A-Za-z][A-Za-z0-9_]{0,63}$"),
                    "additionalProperties", ref("variable"));
            case HOURS -> map("type", "object", "propertyNames", map("pattern", NAME),
                    "additionalProperties", ref("schedule"));
            case FILES -> map("type", "object", "propertyNames", map("pattern", NAME),
                    "additionalProperties", map("type", "string"));
            case SKILLS -> ref("skills");
            case SOUND -> anyOf(ref("say"), map("type", "object", "properties", map("music", scalar()),
                    "required", List.of("music"), "additionalProperties", false));
            case NODES -> map("type", "object", "minProperties", 1, "propertyNames", map("pattern", NAME),
                    "additionalProperties", ref("node"));
        };
    }

    private static Map<String, Object> say() {
        Map<String, Object> value = map("type", "object", "minProperties", 1, "maxProperties", 2,
                "properties", map("currency", map("type", "string", "pattern", "^[A-Z]{3}$")),
                "patternProperties", map("^(digits|number|money|date|time|duration|opens|position|wait)$", scalar()),
                "additionalProperties", false);
        return anyOf(scalar(), value, map("type", "array", "minItems", 1, "items", anyOf(scalar(), value)));
    }

    /** Skills with their lowest level or a range, or a list of them, joined by {@code any}, {@code all}, {@code not}. */
    private static Map<String, Object> skills() {
        Map<String, Object> level = anyOf(whole(1, 100),
                map("type", "string", "pattern", "^[0-9]{1,3}(-[0-9]{1,3})?$"));
        Map<String, Object> joined = anyOf(level, ref("skills"));
        Map<String, Object> levels = map("type", "object",
                "properties", map("any", joined, "all", joined, "not", joined), "additionalProperties", level);
        return listed(anyOf(named(), levels));
    }

    private static Map<String, Object> schedule() {
        return map("type", "object",
                "properties", map("zone", map("type", "string"),
                        "closed", listed(map("type", "string", "pattern", DATE)),
                        "special", map("type", "object", "patternProperties", map(DATE,
                                anyOf(map("const", "closed"), windows())), "additionalProperties", false),
                        "names", map("type", "object", "additionalProperties", ref("days"))),
                "patternProperties", map("^x-", true, "^" + DAY + "(-" + DAY + ")?$", windows()),
                "additionalProperties", false);
    }

    private static Map<String, Object> windows() {
        return listed(map("type", "string", "pattern", "^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$"));
    }

    private static Map<String, Object> variable() {
        return map("type", "object",
                "properties", map("type", map("enum", TYPES), "default", scalar(),
                        "sensitive", words(List.of("true", "false")),
                        "min", scalar(), "max", scalar(), "of", oneOrMore(named())),
                "patternProperties", map("^x-", true), "additionalProperties", false, "required", List.of("type"));
    }

    /** Any scalar: what YAML 1.2 makes a number, truth value or nothing is a text to us. */
    private static Map<String, Object> scalar() {
        return map("type", List.of("string", "number", "boolean", "null"));
    }

    private static Map<String, Object> named() {
        return anyOf(map("type", "string", "pattern", "^[A-Za-z]"), map("type", List.of("boolean", "null")));
    }

    private static Map<String, Object> route() {
        return named();
    }

    private static Map<String, Object> whole(int lowest, int highest) {
        return anyOf(map("type", "integer", "minimum", lowest, "maximum", highest),
                map("type", "string", "pattern", "^-?[0-9]{1,9}$"));
    }

    /** Words, and what YAML 1.2 makes of them. */
    private static Map<String, Object> words(List<String> words) {
        List<Object> values = new ArrayList<>(words);
        words.forEach(word -> Optional.of(typed(Shape.Plain.FLAG, word)).filter(value -> !(value instanceof String))
                .ifPresent(values::add));
        return map("enum", values);
    }

    private static Map<String, Object> oneOrMore(Map<String, Object> item) {
        return anyOf(item, map("type", "array", "minItems", 1, "items", item));
    }

    private static Map<String, Object> listed(Map<String, Object> item) {
        return anyOf(item, map("type", "array", "items", item));
    }

    private static Map<String, Object> keyed(String pattern) {
        return map("type", "object", "patternProperties", map(pattern, route()), "additionalProperties", false);
    }

    private static Map<String, Object> ref(String definition) {
        return map("$ref", "#/definitions/" + definition);
    }

    private static Map<String, Object> anyOf(Object... forms) {
        return map("anyOf", List.of(forms));
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
