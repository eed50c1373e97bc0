/**
 * The answer to "what if last month had been routed by other rules?". Start reading at
 * {@link org.strowger.core.whatif.WhatIfReport}; {@link org.strowger.core.WhatIf} makes it. Values; any thread.
 */
package org.strowger.core.whatif;
