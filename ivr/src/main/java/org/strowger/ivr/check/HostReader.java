package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.strowger.core.adapter.Capability;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.Parameter;
import org.strowger.core.handler.ValueKind;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlNode;

/**
 * Reads {@code host.yml}, which says for a check without the host what handlers it has:
 * {@code handlers: {crm.tier: {args: {number: {type: digits, max: 10}}, results: {tier: {type: enum, of: [a, b]}}}}},
 * and what its telephone systems can do: {@code capabilities: [RECORD, TRANSFER_OUT]}. Any thread but the
 * decide thread.
 */
public final class HostReader {
    private static final List<String> TYPES =
            Stream.of(ValueKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

    private final String file;
    private final Faults faults;

    private HostReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The host of a file; what cannot be used is left out after its fault. */
    public static Host read(YamlFile file, Faults faults) {
        List<HandlerConfig> handlers = new ArrayList<>();
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        file.root().ifPresent(root -> {
            HostReader reader = new HostReader(file.name(), faults);
            Fields fields = new Fields(file.name(), root, root, "a host", "the host", "", faults);
            fields.required("handlers");
            fields.map("handlers").ifPresent(map -> map.entries().forEach(entry ->
                    reader.handler(entry).ifPresent(handlers::add)));
            fields.texts("capabilities").forEach(text -> reader.capability(text).ifPresent(capabilities::add));
            fields.finish();
        });
        boolean known = file.root().flatMap(root -> root.get("capabilities")).isPresent();
        return new Host(handlers, known ? Optional.of(capabilities) : Optional.empty());
    }

    private Optional<Capability> capability(YamlNode.Scalar text) {
        List<String> names = Stream.of(Capability.values()).map(Capability::name).toList();
        if (names.contains(text.text())) {
            return Optional.of(Capability.valueOf(text.text()));
        }
        faults.error(file, text, "bad-value",
                "unknown capability \"" + text.text() + '"' + Faults.didYouMean(text.text(), names));
        return Optional.empty();
    }

    private Optional<HandlerConfig> handler(YamlNode.Entry entry) {
        if (!(entry.value() instanceof YamlNode.Mapping map)) {
            faults.error(file, entry.value(), "bad-value",
                    "a handler has to be a map, such as {args: {}, results: {}}");
            return Optional.empty();
        }
        Fields fields = new Fields(file, entry.key(), map, "a handler", "handler", entry.key().text(), faults);
        HandlerConfig.Builder handler = HandlerConfig.named(entry.key().text());
        parameters(fields, "args").forEach(handler::argument);
        parameters(fields, "results").forEach(handler::result);
        fields.finish();
        try {
            return Optional.of(handler.build());
        } catch (IllegalArgumentException refused) {
            faults.error(file, entry.key(), "bad-value", refused.getMessage());
            return Optional.empty();
        }
    }

    private List<Parameter> parameters(Fields fields, String field) {
        return fields.map(field).map(YamlNode.Mapping::entries).orElse(List.of()).stream()
                .flatMap(entry -> parameter(entry).stream()).toList();
    }

    private Optional<Parameter> parameter(YamlNode.Entry entry) {
        String name = entry.key().text();
        if (!(entry.value() instanceof YamlNode.Mapping map)) {
            faults.error(file, entry.value(), "bad-value", "a type has to be a map, such as {type: digits, max: 10}");
            return Optional.empty();
        }
        Fields fields = new Fields(file, entry.key(), map, "a parameter", "parameter", name, faults);
        Optional<YamlNode.Scalar> type = fields.requiredText("type");
        type.filter(text -> !TYPES.contains(text.text())).ifPresent(text -> faults.error(file, text, "bad-value",
                "unknown type \"" + text.text() + '"' + Faults.didYouMean(text.text(), TYPES)));
        Optional<ValueKind> kind = type.map(YamlNode.Scalar::text).filter(TYPES::contains)
                .map(word -> ValueKind.valueOf(word.toUpperCase(Locale.ROOT)));
        boolean secret = fields.bool("sensitive", false);
        try {
            Optional<Parameter> parameter = kind.map(known -> parameter(name, known, fields));
            fields.finish();
            return parameter.map(found -> secret ? found.asSensitive() : found);
        } catch (IllegalArgumentException refused) {
            faults.error(file, entry.key(), "bad-value", refused.getMessage());
            return Optional.empty();
        }
    }

    private static Parameter parameter(String name, ValueKind kind, Fields fields) {
        return switch (kind) {
            case TEXT -> Parameter.text(name);
            case DIGITS -> Parameter.digits(name, fields.integer("max", 1, 64, 64));
            case INT -> Parameter.ints(name, limit(fields, "min", Integer.MIN_VALUE),
                    limit(fields, "max", Integer.MAX_VALUE));
            case ENUM -> Parameter.enumOf(name, fields.texts("of").stream().map(YamlNode.Scalar::text)
                    .toArray(String[]::new));
            default -> Parameter.of(name, kind);
        };
    }

    private static long limit(Fields fields, String field, int usual) {
        return fields.integer(field, -999_999_999, 999_999_999, usual);
    }
}
