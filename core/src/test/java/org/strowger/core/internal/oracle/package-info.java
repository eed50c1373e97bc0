/**
 * A second engine, slow and obviously right: sorted lists and plain loops, written from the specification.
 * Start reading at {@link org.strowger.core.internal.oracle.Contest}, which feeds the same commands to it
 * and to the engine and compares them after each; {@link org.strowger.core.internal.oracle.RandomSequencesTest}
 * makes up the commands. Test thread.
 */
package org.strowger.core.internal.oracle;
