/**
 * Conditions and values of flows: a small typed language that cannot fail when it runs (2.6).
 *
 * <p>Start at {@link org.strowger.ivr.expression.ExpressionCompiler}: it takes the text of one
 * scalar and a
 * {@link org.strowger.ivr.expression.Scope} of names, and gives an
 * {@link org.strowger.ivr.expression.Expression}
 * or an {@link org.strowger.ivr.expression.ExpressionFault} with the offset of what is wrong.
 * Compiling runs on
 * the loading thread; an expression is evaluated on the decide thread over {@link
 * org.strowger.ivr.expression.Values} and allocates nothing.
 */
package org.strowger.ivr.expression;
