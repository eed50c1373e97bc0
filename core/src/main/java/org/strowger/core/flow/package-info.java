/**
 * What a flow language has to give, and what it is given: the engine knows a compiled bundle and a machine that
 * runs it, not the language.
 *
 * <p>Start reading at {@link org.strowger.core.flow.FlowMachine}. Compiling runs on the thread that opens the
 * engine; a machine, its sessions and {@link org.strowger.core.flow.FlowCall} belong to the decide thread.
 */
package org.strowger.core.flow;
