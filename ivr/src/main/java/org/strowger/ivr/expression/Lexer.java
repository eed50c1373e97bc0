package org.strowger.ivr.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of an expression into tokens, the last of them END. */
final class Lexer {
    private static final List<String> SYMBOLS =
            List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", ",");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() throws ExpressionFault {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t') {
                at++;
            } else if (c == '\'' || c == '"') {
                quoted(c);
            } else if (isLetter(c)) {
                name();
            } else if (isDigit(c) || c == '-' && at + 1 < text.length()
                    && isDigit(text.charAt(at + 1))) {
                number();
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
        return tokens;
    }

    private void quoted(char quote) throws ExpressionFault {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (true) {
            if (at == text.length()) {
                throw new ExpressionFault("expr-syntax", start, "this text has no closing " + quote);
            }
            char c = text.charAt(at++);
            if (c != quote) {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == quote) {
                value.append(quote);
                at++;
            } else {
                break;
            }
        }
        tokens.add(new Token(Token.Kind.TEXT, value.toString(), start));
    }

    private void name() throws ExpressionFault {
        int start = at;
        while (true) {
            while (at < text.length() && isWord(text.charAt(at))) {
                at++;
            }
            if (at == text.length() || text.charAt(at) != '.') {
                break;
            }
            at++;
            if (at == text.length() || !isLetter(text.charAt(at))) {
                throw new ExpressionFault("expr-syntax", at - 1,
                        "a name follows the dot, such as call.from");
            }
        }
        tokens.add(new Token(Token.Kind.NAME, text.substring(start, at), start));
    }

    private void number() throws ExpressionFault {
        int start = at++;
        while (at < text.length() && isNumberPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.matches("-?[0-9]+")) {
            tokens.add(new Token(Token.Kind.INTEGER, word, start));
        } else if (word.matches("[0-9]+(ms|s|m|h)")) {
            tokens.add(new Token(Token.Kind.DURATION, word, start));
        } else if (word.matches("[0-9]{2}:[0-9]{2}(:[0-9]{2})?")) {
            tokens.add(new Token(Token.Kind.TIME, word, start));
        } else if (word.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            tokens.add(new Token(Token.Kind.DATE, word, start));
        } else {
            throw new ExpressionFault("expr-syntax", start, "\"" + word
                    + "\" is no literal; write 12, 5m, 17:30, 2026-12-24 or '0123'");
        }
    }

    private void symbol() throws ExpressionFault {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                tokens.add(new Token(Token.Kind.SYMBOL, symbol, at));
                at += symbol.length();
                return;
            }
        }
        String hint = text.charAt(at) == '=' ? "; compare with ==" : "";
        int end = text.offsetByCodePoints(at, 1);
        throw new ExpressionFault(
                "expr-syntax", at, "\"" + text.substring(at, end) + "\" cannot stand here" + hint);
    }

    private static boolean isNumberPart(char c) {
        return isWord(c) || c == ':' || c == '*' || c == '#';
    }

    private static boolean isWord(char c) {
        return isLetter(c) || isDigit(c) || c == '_' || c == '-';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
