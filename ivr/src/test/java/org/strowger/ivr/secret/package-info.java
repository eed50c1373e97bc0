/**
 * What callers type in secret, and the search for it in all that an engine leaves behind. Start at
 * {@link org.strowger.ivr.secret.SecretsLeakTest}.
 */
package org.strowger.ivr.secret;
