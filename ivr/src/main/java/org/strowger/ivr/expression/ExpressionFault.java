package org.strowger.ivr.expression;

/** What is wrong with one expression, and where. Thrown while a bundle is loaded, never in a call. */
public final class ExpressionFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int offset;

    /**
     * One fault.
     *
     * @param code stable name of the kind, such as {@code expr-type}
     * @param offset first character that is wrong, from 0, inside the expression
     */
    public ExpressionFault(String code, int offset, String message) {
        super(message, null, false, false);
        this.code = code;
        this.offset = offset;
    }

    /** Stable name of the kind of fault. */
    public String code() {
        return code;
    }

    /** First character that is wrong, from 0. */
    public int offset() {
        return offset;
    }
}
