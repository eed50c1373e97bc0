package org.strowger.ivr.language;

import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** What an editor would say: types scalars as YAML 1.2 does, and judges them by JSON Schema draft-07. */
public final class FlowValidator {
    private static final Set<String> SAID = Set.of("$schema", "title", "description", "default", "definitions",
            "then", "else");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private final Map<?, ?> root;
    private final List<String> complaints = new ArrayList<>();

    private FlowValidator(Map<?, ?> root) {
        this.root = root;
    }

    /** What the schema says against a flow; nothing if it fits. */
    public static List<String> complaints(String flow) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<?, ?> schema = FlowSchema.of();
        FlowValidator validator = new FlowValidator(schema);
        validator.judge(schema, typed(yaml.compose(new StringReader(flow))), "");
        return validator.complaints;
    }

    /** As the core schema of YAML 1.2 has it. */
    private static Object typed(Node node) {
        if (node instanceof MappingNode map) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (NodeTuple tuple : map.getValue()) {
                fields.put(((ScalarNode) tuple.getKeyNode()).getValue(), typed(tuple.getValueNode()));
            }
            return fields;
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(FlowValidator::typed).toList();
        }
        ScalarNode scalar = (ScalarNode) node;
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
            return text;
        }
        if (text.matches("|~|null|Null|NULL")) {
            return Nothing.NULL;
        }
        if (text.matches("true|True|TRUE|false|False|FALSE")) {
            return Boolean.valueOf(text);
        }
        if (INTEGER.matcher(text).matches()) {
            return new BigInteger(text.replace("+", ""));
        }
        return FLOAT.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
    }

    private enum Nothing { NULL }

    private boolean fits(Object schema, Object value) {
        FlowValidator trial = new FlowValidator(root);
        trial.judge(schema, value, "");
        return trial.complaints.isEmpty();
    }

    private void judge(Object schema, Object value, String at) {
        if (Boolean.TRUE.equals(schema)) {
            return;
        }
        if (Boolean.FALSE.equals(schema)) {
            complaints.add(at + ": not allowed");
            return;
        }
        Map<?, ?> rules = (Map<?, ?>) schema;
        for (Map.Entry<?, ?> rule : rules.entrySet()) {
            if (!SAID.contains(rule.getKey().toString())) {
                judge(rules, rule.getKey().toString(), rule.getValue(), value, at);
            }
        }
    }

    private void judge(Map<?, ?> rules, String keyword, Object rule, Object value, String at) {
        boolean right = switch (keyword) {
            case "$ref" -> {
                Map<?, ?> definitions = (Map<?, ?>) root.get("definitions");
                judge(definitions.get(rule.toString().replace("#/definitions/", "")), value, at);
                yield true;
            }
            case "type" -> (rule instanceof List<?> types ? types : List.of(rule)).stream().anyMatch(t -> is(t, value));
            case "enum" -> ((List<?>) rule).stream().anyMatch(one -> same(one, value));
            case "const" -> same(rule, value);
            case "pattern" -> !(value instanceof String text) || Pattern.compile(rule.toString()).matcher(text).find();
            case "minimum" -> !(value instanceof BigInteger n) || n.compareTo(new BigInteger(rule.toString())) >= 0;
            case "maximum" -> !(value instanceof BigInteger n) || n.compareTo(new BigInteger(rule.toString())) <= 0;
            case "minItems" -> !(value instanceof List<?> list) || list.size() >= (Integer) rule;
            case "minProperties" -> !(value instanceof Map<?, ?> map) || map.size() >= (Integer) rule;
            case "maxProperties" -> !(value instanceof Map<?, ?> map) || map.size() <= (Integer) rule;
            case "required" -> !(value instanceof Map<?, ?> map) || map.keySet().containsAll((List<?>) rule);
            case "anyOf" -> ((List<?>) rule).stream().anyMatch(form -> fits(form, value));
            case "allOf" -> {
                ((List<?>) rule).forEach(form -> judge(form, value, at));
                yield true;
            }
            case "if" -> {
                if (fits(rule, value)) {
                    judge(rules.get("then"), value, at);
                }
                yield true;
            }
            case "items" -> {
                if (value instanceof List<?> list) {
                    list.forEach(item -> judge(rule, item, at + "[]"));
                }
                yield true;
            }
            case "propertyNames" -> {
                if (value instanceof Map<?, ?> map) {
                    map.keySet().forEach(key -> judge(rule, key, at + "/" + key));
                }
                yield true;
            }
            case "properties", "patternProperties", "additionalProperties" -> {
                if (value instanceof Map<?, ?> map) {
                    map.forEach((key, one) -> property(rules, keyword, key.toString(), one, at));
                }
                yield true;
            }
            default -> throw new IllegalStateException("the schema says " + keyword + ", which is not known here");
        };
        if (!right) {
            complaints.add(at + ": " + keyword + " " + rule + ", found " + value);
        }
    }

    private void property(Map<?, ?> rules, String keyword, String key, Object value, String at) {
        Map<?, ?> named = rules.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> patterns = rules.get("patternProperties") instanceof Map<?, ?> map ? map : Map.of();
        List<?> fitting = patterns.keySet().stream()
                .filter(pattern -> Pattern.compile(pattern.toString()).matcher(key).find()).toList();
        if (keyword.equals("properties") && named.containsKey(key)) {
            judge(named.get(key), value, at + "/" + key);
        } else if (keyword.equals("patternProperties")) {
            fitting.forEach(pattern -> judge(patterns.get(pattern), value, at + "/" + key));
        } else if (keyword.equals("additionalProperties") && !named.containsKey(key) && fitting.isEmpty()) {
            judge(rules.get(keyword), value, at + "/" + key);
        }
    }

    private static boolean same(Object one, Object other) {
        return one.equals(other) || one instanceof Integer n && other instanceof BigInteger big
                && BigInteger.valueOf(n).equals(big);
    }

    private static boolean is(Object type, Object value) {
        return switch (type.toString()) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof BigInteger;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "null" -> value == Nothing.NULL;
            default -> throw new IllegalStateException("no type is named " + type);
        };
    }
}
