package org.strowger.core.yaml;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says a parser's error in the words of someone who writes a file, at a place inside the file. */
final class SyntaxFault {
    private static final Set<String> CONDITIONS = Set.of("if", "check");
    private static final Pattern CONDITION_BEFORE = Pattern.compile("(^|[\\s{,\\-])(if|check):\\s+$");
    private static final Pattern TAB_IN_INDENTATION = Pattern.compile("^ *\t");

    private final String file;
    private final String[] lines;
    private final Faults faults;

    SyntaxFault(String file, String text, Faults faults) {
        this.file = file;
        this.lines = text.split("\n", -1);
        this.faults = faults;
    }

    /** Whether the value under this key is a condition, in which people write {@code !}. */
    static boolean isCondition(String key) {
        return CONDITIONS.contains(key);
    }

    /** What to write instead of a condition that begins with {@code !}. */
    static String bang(String rest) {
        return "YAML reads a leading ! as a tag; write: not " + rest;
    }

    /** Records one fault for an error of the parser. @param last the last event's start, or null */
    void record(YAMLException error, Mark last) {
        if (error instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            translate(marked, marked.getProblemMark());
        } else if (last != null) {
            at(last, "yaml-syntax", "this is not valid YAML; look at the line before, too");
        } else {
            at(1, 1, "yaml-syntax", "this is not valid YAML");
        }
    }

    private void translate(MarkedYAMLException error, Mark mark) {
        String line = line(mark.getLine());
        int found = charAt(line, mark.getColumn());
        Mark context = error.getContextMark();
        Matcher tab = TAB_IN_INDENTATION.matcher(line);
        if (tab.find()) {
            at(mark.getLine() + 1, tab.end(), "tab-indent", "tab used as indentation; use spaces");
        } else if (found == '\t') {
            at(mark, "tab-indent", "a tab stands where a value should begin; use spaces");
        } else if (isAbout(error, "a directive") || isAbout(error, "a YAML directive")) {
            at(context, "no-directive", "YAML directives are not allowed; remove this line");
        } else if (isAbout(error, "an alias") && found == ':') {
            at(context, "star-is-alias", "an unquoted * is a YAML alias; write star: or \"*\":");
        } else if (isAbout(error, "an alias")) {
            at(context, "yaml-syntax", "an unquoted * begins a YAML alias; quote the text");
        } else if (isAbout(error, "an anchor")) {
            at(context, "yaml-syntax", "an unquoted & begins a YAML anchor; quote the text");
        } else if (isAbout(error, "a tag") || isAboutTagHandle(error)) {
            tag(isAboutTagHandle(error) && context != null ? context : context == null ? mark : context);
        } else {
            at(mark, "yaml-syntax", inWords(error, found));
        }
    }

    private void tag(Mark start) {
        String line = line(start.getLine());
        int at = line.offsetByCodePoints(0, Math.min(start.getColumn(), codePoints(line)));
        if (CONDITION_BEFORE.matcher(line.substring(0, at)).find()) {
            at(start, "expr-bang", bang(line.substring(at).replaceFirst("^!", "").strip()));
        } else {
            at(start, "no-tag", "YAML tags are not allowed");
        }
    }

    private String inWords(MarkedYAMLException error, int found) {
        String problem = String.valueOf(error.getProblem());
        if (problem.startsWith("mapping values are not allowed")) {
            return "a colon and a space end a key, and none can stand here; quote the text";
        }
        if (problem.contains("could not find expected ':'")) {
            return "the key at " + place(error.getContextMark())
                    + " has no colon; write a colon and a space after it";
        }
        if (problem.contains("end of stream") || problem.contains("document separator")) {
            return "the quote at " + place(error.getContextMark()) + " is not closed; close it";
        }
        if (problem.contains("expected ',' or")) {
            return "the bracket at " + place(error.getContextMark())
                    + " needs a comma or its closing bracket here";
        }
        if (problem.contains("expected <block end>")) {
            return "this does not fit the lines above, which begin at "
                    + place(error.getContextMark()) + "; align it with them";
        }
        if (problem.contains("cannot start any token")) {
            return "a text cannot begin with " + shown(found) + "; quote it";
        }
        if (problem.contains("escape")) {
            return "double quotes do not know this escape; use single quotes";
        }
        if (problem.contains("sequence entries are not allowed")) {
            return "a list cannot begin here; put the dash on a line of its own";
        }
        if (problem.contains("expected the node content")) {
            return "a value is missing here; write one, or quote the text";
        }
        if (problem.contains("expected '<document start>'")) {
            return "the file goes on after its end; look at brackets and indentation above";
        }
        return "this is not valid YAML (" + problem + "); quote the text if it is one";
    }

    private static boolean isAbout(MarkedYAMLException error, String what) {
        return error.getContextMark() != null && ("while scanning " + what).equals(error.getContext());
    }

    private static boolean isAboutTagHandle(MarkedYAMLException error) {
        return String.valueOf(error.getProblem()).startsWith("found undefined tag handle");
    }

    private static String shown(int found) {
        return found < 0 ? "the end of the line" : Character.toString(found);
    }

    private static String place(Mark mark) {
        return mark == null ? "the line above" : (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }

    private void at(Mark mark, String code, String message) {
        at(mark.getLine() + 1, mark.getColumn() + 1, code, message);
    }

    /** The parser's end of a file may lie one line behind its last. */
    private void at(int line, int column, String code, String message) {
        int lastLine = lines.length > 1 && lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        int inside = Math.max(1, Math.min(line, lastLine));
        int most = codePoints(lines[inside - 1]) + 1;
        faults.error(file, inside, line > lastLine ? most : Math.max(1, Math.min(column, most)), code, message);
    }

    private String line(int index) {
        return index < lines.length ? lines[index] : "";
    }

    private static int charAt(String line, int column) {
        return column < codePoints(line) ? line.codePointAt(line.offsetByCodePoints(0, column)) : -1;
    }

    private static int codePoints(String line) {
        return line.codePointCount(0, line.length());
    }
}
