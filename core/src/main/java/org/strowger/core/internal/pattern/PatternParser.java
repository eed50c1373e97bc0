package org.strowger.core.internal.pattern;

import java.util.ArrayList;
import java.util.List;

/** Reads an expression by recursive descent. */
final class PatternParser {
    private static final int MOST_REPEATS = 100;
    private static final int DEEPEST = 20;
    private static final String SIGNS = "()[]{}|*+?.\\^$-/";

    private final String text;
    private int at;
    private int depth;

    PatternParser(String text) {
        this.text = text;
    }

    PatternTree parse() {
        if (text.isEmpty() || text.length() > TextPattern.LONGEST) {
            throw new IllegalArgumentException("the expression has " + text.length()
                    + " characters; use 1 to " + TextPattern.LONGEST);
        }
        PatternTree tree = choice();
        if (at < text.length()) {
            throw wrong("stands without its beginning; write it as \\" + text.charAt(at)
                    + " if it is meant as a character");
        }
        return tree;
    }

    private PatternTree choice() {
        List<PatternTree> parts = new ArrayList<>();
        parts.add(sequence());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            parts.add(sequence());
        }
        return parts.size() == 1 ? parts.get(0) : new PatternTree.Choice(parts);
    }

    private PatternTree sequence() {
        List<PatternTree> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            parts.add(repeated(atom()));
        }
        return new PatternTree.Sequence(parts);
    }

    private PatternTree atom() {
        char c = text.charAt(at);
        switch (c) {
            case '(':
                return group();
            case '[':
                return new PatternTree.One(charClass());
            case '.':
                at++;
                return new PatternTree.One(CharSet.ALL);
            case '\\':
                return new PatternTree.One(escaped());
            case '*', '+', '?', '{':
                throw wrong("repeats nothing; write something before it");
            case ']', '}':
                throw wrong("stands without its beginning; write it as \\" + c
                        + " if it is meant as a character");
            case '^', '$':
                throw wrong("is no anchor here, since the whole text has to fit; leave it out");
            default:
                at++;
                return new PatternTree.One(CharSet.one(c));
        }
    }

    private PatternTree group() {
        int begin = at++;
        if (++depth > DEEPEST) {
            throw wrong("opens more than " + DEEPEST + " groups inside each other; use fewer");
        }
        if (at < text.length() && text.charAt(at) == '?') {
            throw wrong("begins a special group, of which there are none; write ( … ) alone");
        }
        PatternTree inside = choice();
        if (at == text.length()) {
            at = begin;
            throw wrong("is not closed; write ) at its end");
        }
        at++;
        depth--;
        return inside;
    }

    private CharSet escaped() {
        at++;
        if (at == text.length()) {
            at--;
            throw wrong("ends the expression; write a sign after it");
        }
        char c = text.charAt(at);
        CharSet set = switch (c) {
            case 'd' -> CharSet.DIGITS;
            case 'D' -> CharSet.DIGITS.contrary();
            case 'w' -> CharSet.WORD;
            case 'W' -> CharSet.WORD.contrary();
            case 's' -> CharSet.BLANKS;
            case 'S' -> CharSet.BLANKS.contrary();
            default -> {
                if (SIGNS.indexOf(c) < 0) {
                    throw wrong("means nothing after \\; use \\d \\w \\s \\D \\W \\S, or \\ before a sign");
                }
                yield CharSet.one(c);
            }
        };
        at++;
        return set;
    }

    private CharSet charClass() {
        int begin = at++;
        boolean negated = at < text.length() && text.charAt(at) == '^';
        at += negated ? 1 : 0;
        StringBuilder bounds = new StringBuilder();
        while (at < text.length() && text.charAt(at) != ']') {
            if (text.charAt(at) == '[') {
                throw wrong("opens a class inside a class; write \\[ if it is meant as a character");
            }
            CharSet first = classPart();
            boolean range = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
            if (range) {
                at++;
                range(first, classPart(), bounds);
            } else {
                bounds.append(first.bounds());
            }
        }
        if (at >= text.length() || bounds.length() == 0) {
            at = begin;
            throw wrong("begins a class that is empty or not closed; write it as [a-z]");
        }
        at++;
        return new CharSet(bounds.toString().toCharArray(), negated);
    }

    private CharSet classPart() {
        if (text.charAt(at) != '\\') {
            return CharSet.one(text.charAt(at++));
        }
        CharSet set = escaped();
        if (set.negated()) {
            at--;
            throw wrong("cannot stand in a class; write the characters meant");
        }
        return set;
    }

    private void range(CharSet from, CharSet to, StringBuilder bounds) {
        char first = from.bounds()[0];
        char last = to.bounds()[0];
        if (from.bounds().length > 2 || to.bounds().length > 2 || from.bounds()[1] != first
                || to.bounds()[1] != last || first > last) {
            at--;
            throw wrong("ends a range that holds nothing; write the lower character first");
        }
        bounds.append(first).append(last);
    }

    private PatternTree repeated(PatternTree part) {
        if (at == text.length()) {
            return part;
        }
        PatternTree whole;
        switch (text.charAt(at)) {
            case '*' -> whole = new PatternTree.Repeat(part, 0, PatternTree.Repeat.NO_LIMIT);
            case '+' -> whole = new PatternTree.Repeat(part, 1, PatternTree.Repeat.NO_LIMIT);
            case '?' -> whole = new PatternTree.Repeat(part, 0, 1);
            case '{' -> whole = counted(part);
            default -> {
                return part;
            }
        }
        at++;
        if (at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0) {
            throw wrong("repeats a repetition; put a group ( … ) around it, or leave one out");
        }
        return whole;
    }

    /** Reads {@code {2}}, {@code {2,}} or {@code {2,5}} up to its last sign. */
    private PatternTree counted(PatternTree part) {
        int begin = at++;
        int least = number();
        int most = least;
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            most = at < text.length() && text.charAt(at) == '}' ? PatternTree.Repeat.NO_LIMIT : number();
        }
        boolean closed = at < text.length() && text.charAt(at) == '}';
        boolean ordered = most == PatternTree.Repeat.NO_LIMIT || most >= least && most > 0;
        if (!closed || least < 0 || least > MOST_REPEATS || most > MOST_REPEATS || !ordered) {
            at = begin;
            throw wrong("begins a count that cannot be used; write it as {2}, {2,} or {2,5}, "
                    + MOST_REPEATS + " at most");
        }
        return new PatternTree.Repeat(part, least, most);
    }

    /** A number of up to three digits; beyond the most where there is none. */
    private int number() {
        int value = 0;
        int digits = 0;
        while (at < text.length() && digits < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = 10 * value + text.charAt(at++) - '0';
            digits++;
        }
        return digits == 0 ? MOST_REPEATS + 1 : value;
    }

    /** @param what is wrong with the character that is read */
    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("character " + (at + 1) + " of the expression, '"
                + text.charAt(at) + "', " + what);
    }
}
