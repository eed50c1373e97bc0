package org.strowger.core.yaml;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads one YAML file strictly. Every scalar is text; aliases, anchors, tags, merge keys, directives
 * and second documents are faults; nothing is ever instantiated. All faults of a file come out in one
 * run, each at a place inside the file, except that a syntax error or a passed cap ends the reading.
 * Stateless; any thread but the decide thread.
 */
public final class YamlReader {
    private YamlReader() {}

    /** Reads a file under the caps of a flow. */
    public static YamlFile read(String name, byte[] bytes, Faults faults) {
        return read(name, bytes, YamlLimits.FLOW, faults);
    }

    /**
     * Reads a file.
     *
     * @param name the file's name in messages
     * @param bytes the file, UTF-8, with or without a byte order mark
     * @param limits beyond these reading stops with a fault
     * @param faults where faults are added; the file is usable as it is only if none was
     * @return the tree; its root is empty when a syntax error, a cap or a bad character hides it
     */
    public static YamlFile read(String name, byte[] bytes, YamlLimits limits, Faults faults) {
        SourceText.Read text = SourceText.of(name, bytes, limits, faults);
        return new YamlFile(name, text.shown(), text.parsed().flatMap(found -> parse(name, found, limits, faults)));
    }

    private static Optional<YamlNode.Mapping> parse(
            String name, String text, YamlLimits limits, Faults faults) {
        boolean lostKeys = reportLostKeys(name, text, limits, faults);
        LoaderOptions options = options(limits);
        Guard guard = new Guard(
                new ParserImpl(new StreamReader(new StringReader(text)), options), name, limits, faults);
        Node root;
        try {
            root = new Composer(guard, new TextOnly(), options).getSingleNode();
        } catch (Guard.Stopped recorded) {
            return Optional.empty();
        } catch (YAMLException error) {
            // a comment that swallows a brace, or a tag that swallows a comma, is one cause, not two
            if (!lostKeys && !guard.swallowedComma()) {
                new SyntaxFault(name, text, faults).record(error, guard.last());
            }
            return Optional.empty();
        }
        TreeBuilder tree = new TreeBuilder(name, guard, lostKeys, faults);
        return asMap(name, root == null ? null : tree.build(root), faults);
    }

    private static Optional<YamlNode.Mapping> asMap(String name, YamlNode root, Faults faults) {
        if (root instanceof YamlNode.Mapping map) {
            return Optional.of(map);
        }
        boolean empty = root == null || root instanceof YamlNode.Scalar scalar && scalar.isMissing();
        faults.error(name, root == null ? 1 : root.line(), root == null ? 1 : root.column(), "not-a-map",
                empty ? "the file is empty; write fields, such as name: value"
                        : "the file has to be a map of fields, such as name: value");
        return Optional.empty();
    }

    private static boolean reportLostKeys(String name, String text, YamlLimits limits, Faults faults) {
        LoaderOptions withComments = options(limits);
        withComments.setProcessComments(true);
        List<Mark> lost = LostKeys.in(text, withComments);
        for (Mark mark : lost) {
            faults.error(name, mark.getLine() + 1, mark.getColumn() + 1, "hash-is-comment",
                    "an unquoted # begins a comment; write pound: or \"#\":");
        }
        return !lost.isEmpty();
    }

    private static LoaderOptions options(YamlLimits limits) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(limits.depth() + 4);
        options.setCodePointLimit(limits.bytes());
        options.setTagInspector(tag -> false);
        options.setProcessComments(false);
        options.setEnumCaseSensitive(true);
        options.setWrappedToRootException(false);
        return options;
    }

    /** Makes every plain scalar a text. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: no, 012 and 10:30 stay what their author wrote
        }
    }
}
