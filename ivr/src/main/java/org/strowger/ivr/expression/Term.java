package org.strowger.ivr.expression;

/** A typed part of an expression. @param label how a message names it: a variable's name, or empty */
record Term(ValueType type, Numbers number, Chars chars, String label) {
    static Term of(ValueType type, Numbers number) {
        return new Term(type, number, null, "");
    }

    static Term of(ValueType type, Chars chars) {
        return new Term(type, null, chars, "");
    }

    Term named(String name) {
        return new Term(type, number, chars, name);
    }
}
