package org.strowger.ivr.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Recursive descent over the grammar of 2.6. Depth is bounded by the 500 characters of an
 * expression.
 */
final class Parser {
    /** Names of the functions. */
    static final Set<String> FUNCTIONS = Set.of("len", "num", "luhn", "starts", "ends", "like");
    /** Functions that take a text beside the operand. */
    static final Set<String> WITH_TEXT = Set.of("starts", "ends", "like");

    private static final Set<String> RELATIONS = Set.of("==", "!=", "<=", ">=", "<", ">");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in");

    private final List<Token> tokens;
    private int at;

    Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Tree parse() throws ExpressionFault {
        Tree tree = disjunction();
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("and, or, or the end");
        }
        return tree;
    }

    private Tree disjunction() throws ExpressionFault {
        List<Tree> parts = new ArrayList<>();
        parts.add(conjunction());
        while (peek().is("or") || peek().is("||")) {
            at++;
            parts.add(conjunction());
        }
        return parts.size() == 1 ? parts.get(0) : new Tree.Junction(true, parts, parts.get(0).offset());
    }

    private Tree conjunction() throws ExpressionFault {
        List<Tree> parts = new ArrayList<>();
        parts.add(negation());
        while (peek().is("and") || peek().is("&&")) {
            at++;
            parts.add(negation());
        }
        return parts.size() == 1 ? parts.get(0) : new Tree.Junction(false, parts, parts.get(0).offset());
    }

    private Tree negation() throws ExpressionFault {
        int offset = peek().offset();
        int count = 0;
        while (peek().is("not") || peek().is("!")) {
            at++;
            count++;
        }
        Tree part = comparison();
        if (count == 0) {
            return part;
        }
        Tree once = new Tree.Not(part, offset);
        return count % 2 == 1 ? once : new Tree.Not(once, offset);
    }

    private Tree comparison() throws ExpressionFault {
        Tree left = operand();
        Token token = peek();
        if (token.kind() == Token.Kind.SYMBOL && RELATIONS.contains(token.text())) {
            at++;
            return new Tree.Comparison(left, token.text(), token.offset(), operand(), left.offset());
        }
        boolean negated = token.is("not");
        if (negated) {
            at++;
            if (!peek().is("in")) {
                throw unexpected("in");
            }
        }
        if (peek().is("in")) {
            at++;
            return new Tree.Member(left, negated, literals(), left.offset());
        }
        return left;
    }

    private List<Tree.Literal> literals() throws ExpressionFault {
        expect("(");
        List<Tree.Literal> literals = new ArrayList<>();
        do {
            if (!isLiteral(peek())) {
                throw unexpected("a literal");
            }
            literals.add(new Tree.Literal(next()));
        } while (skip(","));
        expect(")");
        return literals;
    }

    private Tree operand() throws ExpressionFault {
        Token token = peek();
        if (isLiteral(token)) {
            return new Tree.Literal(next());
        }
        if (token.is("(")) {
            at++;
            Tree inner = disjunction();
            expect(")");
            return inner;
        }
        if (token.kind() != Token.Kind.NAME || RESERVED.contains(token.text())) {
            throw unexpected("a name or value");
        }
        at++;
        if (!FUNCTIONS.contains(token.text())) {
            return new Tree.Name(token.text(), token.offset());
        }
        expect("(");
        Tree operand = operand();
        Token text = null;
        if (WITH_TEXT.contains(token.text())) {
            expect(",");
            if (peek().kind() != Token.Kind.TEXT) {
                throw unexpected("a quoted text");
            }
            text = next();
        }
        expect(")");
        return new Tree.Call(token.text(), operand, text, token.offset());
    }

    private static boolean isLiteral(Token token) {
        return switch (token.kind()) {
            case TEXT, INTEGER, DURATION, TIME, DATE -> true;
            case NAME -> token.text().equals("true") || token.text().equals("false");
            case SYMBOL, END -> false;
        };
    }

    private boolean skip(String word) {
        boolean there = peek().is(word);
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(String word) throws ExpressionFault {
        if (!skip(word)) {
            throw unexpected(word);
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }

    private ExpressionFault unexpected(String wanted) {
        return new ExpressionFault("expr-syntax", peek().offset(),
                "expected " + wanted + ", found " + peek().shown());
    }
}
