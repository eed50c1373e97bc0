package org.strowger.core.measure;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds customers who come back for the same reason, for {@link Kpi#FCR_PROXY}. The host names each contact by
 * a token of the customer, never his number, and by its reason. A contact counts as not repeated until
 * another of the same token and reason follows within the days given. Any thread.
 */
public final class RepeatContacts {
    private final long withinMs;
    private final int kept;
    private final Map<Contact, Long> last = new LinkedHashMap<>();
    private long contacts;
    private long repeated;

    /**
     * Nothing seen yet.
     *
     * @param within how long after a contact the next one counts as a repeat
     * @param kept contacts remembered at most, 1 or more; the oldest are forgotten first
     */
    public RepeatContacts(Duration within, int kept) {
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException(
                    "repeat contacts: the time was " + within + "; use more than 0 s, such as 7 days");
        }
        if (kept < 1) {
            throw new IllegalArgumentException("repeat contacts: kept was " + kept + "; use 1 or more");
        }
        this.withinMs = within.toMillis();
        this.kept = kept;
    }

    /** A contact took place. @param wallMs when, in ms since the epoch; in the order of time */
    public synchronized void contact(String customerToken, String reason, long wallMs) {
        Contact contact = new Contact(customerToken, reason);
        Long before = last.remove(contact);
        if (before != null && wallMs - before <= withinMs) {
            repeated++;
        }
        contacts++;
        last.put(contact, wallMs);
        if (last.size() > kept) {
            Iterator<Contact> oldest = last.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** {@link Count#CONTACTS} and {@link Count#CONTACTS_NOT_REPEATED} so far. */
    public synchronized Counts counts() {
        return Counts.builder().set(Count.CONTACTS, contacts)
                .set(Count.CONTACTS_NOT_REPEATED, contacts - repeated).build();
    }

    private record Contact(String customerToken, String reason) {}
}
