package org.strowger.core.yaml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.CommentToken;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Finds telephone keys that YAML took for comments: {@code #: help} in a map of {@code choices} or
 * {@code keys} would silently vanish. A second pass over the tokens, done only where the text holds
 * {@code #:}. A comment counts if it stands inside the braces of such a map, or at the column of its
 * keys; where a map has no other key, if it is indented below the map's name.
 */
final class LostKeys {
    private static final Set<String> MAPS_OF_KEYS = Set.of("choices", "keys");

    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<Mark> lost = new ArrayList<>();
    private final List<Mark> undecided = new ArrayList<>();
    private String lastKey = "";
    private boolean keyNext;

    private record Level(boolean braces, boolean ofKeys, int column) {}

    private LostKeys() {}

    /** Whether the map under this name is keyed by telephone keys. */
    static boolean isMapOfKeys(String name) {
        return MAPS_OF_KEYS.contains(name);
    }

    /** Where such comments begin, in the order of the text. */
    static List<Mark> in(String text, LoaderOptions withComments) {
        LostKeys search = new LostKeys();
        if (text.contains("#:")) {
            search.scan(new ScannerImpl(new StreamReader(new StringReader(text)), withComments));
        }
        return search.lost;
    }

    private void scan(ScannerImpl scanner) {
        try {
            while (!scanner.checkToken(Token.ID.StreamEnd)) {
                see(scanner.getToken());
            }
        } catch (YAMLException atTheSameFaultAsTheParser) {
            undecided.clear(); // the parser, which reads the same tokens, has reported it
        }
    }

    private void see(Token token) {
        switch (token.getTokenId()) {
            case Key:
                loseAllOfAnEmptyMap();
                keyNext = true;
                break;
            case Scalar:
                lastKey = keyNext ? ((ScalarToken) token).getValue() : "";
                keyNext = false;
                break;
            case BlockMappingStart:
                enter(token, false, isMapOfKeys(lastKey));
                break;
            case FlowMappingStart:
                enter(token, true, isMapOfKeys(lastKey));
                break;
            case BlockSequenceStart:
            case FlowSequenceStart:
                enter(token, false, false);
                break;
            case BlockEnd:
                loseAllOfAnEmptyMap();
                levels.poll();
                lastKey = "";
                break;
            case FlowMappingEnd:
            case FlowSequenceEnd:
                levels.poll();
                lastKey = "";
                break;
            case Comment:
                comment((CommentToken) token);
                break;
            default:
                break;
        }
    }

    private void enter(Token token, boolean braces, boolean ofKeys) {
        int column = token.getStartMark().getColumn();
        if (ofKeys && !braces) {
            undecided.stream().filter(mark -> mark.getColumn() == column).forEach(lost::add);
        }
        undecided.clear();
        levels.push(new Level(braces, ofKeys, column));
        lastKey = "";
    }

    /** Where all keys of a map became comments, nothing of it is left but its name. */
    private void loseAllOfAnEmptyMap() {
        Level level = levels.peek();
        if (level != null && !level.braces() && isMapOfKeys(lastKey)) {
            undecided.stream().filter(mark -> mark.getColumn() > level.column()).forEach(lost::add);
        }
        undecided.clear();
    }

    private void comment(CommentToken token) {
        if (!token.getValue().startsWith(":")) {
            return;
        }
        Mark mark = token.getStartMark();
        Level level = levels.peek();
        if (level != null && level.ofKeys() && (level.braces() || level.column() == mark.getColumn())) {
            lost.add(mark);
        } else if (isMapOfKeys(lastKey)) {
            undecided.add(mark); // before the first key, whose column is not known yet
        }
    }
}
