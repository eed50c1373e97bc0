package org.strowger.ivr.expression;

import java.util.List;

/** An expression as parsed, without types. Every part knows the offset at which it begins. */
sealed interface Tree {
    int offset();

    /** {@code or} (any) or {@code and} (all) of two or more parts. */
    record Junction(boolean any, List<Tree> parts, int offset) implements Tree {}

    /** {@code not}. */
    record Not(Tree part, int offset) implements Tree {}

    /** A comparison; {@code offset} is that of the left side, {@code at} that of the relation. */
    record Comparison(Tree left, String relation, int at, Tree right, int offset) implements Tree {}

    /** {@code in} or {@code not in}. */
    record Member(Tree left, boolean negated, List<Literal> literals, int offset) implements Tree {}

    /** A function of one operand and, for some, a text. */
    record Call(String function, Tree operand, Token text, int offset) implements Tree {}

    /** A literal; {@code true} and {@code false} are of kind NAME. */
    record Literal(Token token) implements Tree {
        @Override
        public int offset() {
            return token.offset();
        }

        /** Whether its type depends on what stands beside it. */
        boolean adapts() {
            return token.kind() == Token.Kind.TEXT || token.kind() == Token.Kind.INTEGER;
        }
    }

    /** A variable or built-in value. */
    record Name(String name, int offset) implements Tree {}
}
