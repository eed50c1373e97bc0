package org.strowger.ivr.expression;

import java.util.List;
import java.util.stream.Collectors;
import org.strowger.ivr.expression.Scope.Variable;

/**
 * Compiles the conditions and values of one flow. Reports the first fault of each expression. Loading
 * thread; stateless but for the scope.
 */
public final class ExpressionCompiler {
    /** Most characters of one expression. */
    public static final int LONGEST = 500;

    private final Scope scope;
    private final Typer typer;

    /** For expressions that use the names of {@code scope}. */
    public ExpressionCompiler(Scope scope) {
        this.scope = scope;
        this.typer = new Typer(new NameResolver(scope));
    }

    /** A condition, as {@code if} and {@code check} hold. */
    public Expression condition(String text) throws ExpressionFault {
        List<Token> tokens = lex(text);
        Tree tree = new Parser(tokens).parse();
        return finished(typer.condition(tree), tree, tokens);
    }

    /** The condition of a collect into a sensitive variable, whose len and luhn it may ask. */
    public Expression secretCondition(String text, Variable secret) throws ExpressionFault {
        List<Token> tokens = lex(text);
        Tree tree = new Parser(tokens).parse();
        return finished(new Typer(new NameResolver(scope), secret.name()).condition(tree), tree, tokens);
    }

    /** A value of whatever type it has, such as the {@code x} of {@code {digits: x}}. */
    public Expression value(String text) throws ExpressionFault {
        List<Token> tokens = lex(text);
        Tree tree = new Parser(tokens).parse();
        return finished(typer.term(tree), tree, tokens);
    }

    /**
     * A value for a variable. Enum values and digits may stand bare.
     *
     * @param target type of the variable
     * @param name its name, for messages
     * @param quoted whether YAML's quotes stood around the text, which makes it a literal
     */
    public Expression assigned(String text, boolean quoted, ValueType target, String name)
            throws ExpressionFault {
        Term as = Term.of(target, new Numbers.Constant(0)).named(name);
        boolean bareDigits = target.kind() == ValueType.Kind.DIGITS && !text.isEmpty()
                && Literals.isKeys(text);
        boolean plainText = quoted && !text.startsWith("'") && !text.startsWith("\"")
                && (target.isChars() || target.kind() == ValueType.Kind.ENUM);
        if (bareDigits || plainText) {
            Token token = new Token(Token.Kind.TEXT, text, 0);
            Tree tree = new Tree.Literal(token);
            return matched(finished(typer.term(tree, as), tree, List.of(token)), target, name);
        }
        List<Token> tokens = lex(text);
        Tree tree = new Parser(tokens).parse();
        if (tree instanceof Tree.Name word && target.kind() == ValueType.Kind.ENUM) {
            boolean isValue = target.values().contains(word.name());
            boolean isVariable = scope.variables().containsKey(word.name());
            if (isValue && isVariable) {
                throw new ExpressionFault("ambiguous-name", word.offset(), "\"" + word.name()
                        + "\" is a variable and a value of " + name
                                + "; quote the value, or rename one");
            }
            if (isValue || !isVariable && !word.name().contains(".")) {
                Term value = Typer.enumValue(word.name(), word.offset(), target, name);
                return new Expression(target, value.number(), null, true, "'" + word.name() + "'");
            }
        }
        return matched(finished(typer.term(tree, as), tree, tokens), target, name);
    }

    /** The value of a name, for a variable of somebody else. @param name of that variable, for messages */
    public Expression copied(String word, ValueType target, String name) throws ExpressionFault {
        return matched(value(word), target, name);
    }

    private static Expression matched(Expression value, ValueType target,
            String name) throws ExpressionFault {
        ValueType type = value.type();
        if (type.kind() != target.kind()) {
            throw mismatch("\"" + name + "\" is " + target.word() + ", this is " + type.word());
        }
        if (target.isChars() && type.maxLength() > target.maxLength()) {
            throw mismatch("\"" + name + "\" holds " + target.maxLength() + " digits, this may have "
                    + type.maxLength());
        }
        if (target.kind() == ValueType.Kind.INT
                && (type.min() < target.min() || type.max() > target.max())) {
            throw mismatch("\"" + name + "\" holds " + range(target) + ", this may be " + range(type));
        }
        return target.kind() == ValueType.Kind.ENUM ? value.asEnum(target, name) : value;
    }

    private static String range(ValueType type) {
        if (type.min() == type.max()) {
            return Long.toString(type.min());
        }
        if (type.min() == Long.MIN_VALUE) {
            return type.max() == Long.MAX_VALUE ? "any number" : "numbers up to " + type.max();
        }
        return type.min() + (type.max() == Long.MAX_VALUE ? " and more" : " to " + type.max());
    }

    private static ExpressionFault mismatch(String message) {
        return new ExpressionFault("type-mismatch", 0, message);
    }

    private static List<Token> lex(String text) throws ExpressionFault {
        int characters = text.codePointCount(0, text.length());
        if (characters > LONGEST) {
            throw new ExpressionFault("expr-long", 0,
                    "an expression has at most " + LONGEST + " characters, this has " + characters);
        }
        return new Lexer(text).tokens();
    }

    private static Expression finished(Term term, Tree tree, List<Token> tokens) {
        String normal = tokens.stream().map(ExpressionCompiler::spelled).collect(
                Collectors.joining(" "));
        return new Expression(term.type(), term.number(), term.chars(), tree instanceof Tree.Literal,
                normal.strip());
    }

    private static String spelled(Token token) {
        if (token.kind() == Token.Kind.TEXT) {
            return "'" + token.text().replace("'", "''") + "'";
        }
        return switch (token.text()) {
            case "&&" -> "and";
            case "||" -> "or";
            case "!" -> "not";
            default -> token.text();
        };
    }
}
