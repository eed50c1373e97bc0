package org.strowger.core.internal.law;

import java.util.List;

/** All laws for one engine. */
public final class Laws {
    private final Accounts accounts;
    private final List<Law> laws;

    /** Laws that have seen nothing yet. */
    public Laws(int agents, int queues) {
        accounts = new Accounts(queues);
        laws = List.of(new OneEnd(), accounts, new OffersAreSlots(), new WorkIsConserved(), new NobodyIsPassed(),
                new TimersAreOwned(), new LivesAreLegal(agents));
    }

    /** Asks each. @throws AssertionError with one sentence for the first that is broken */
    public void check(Moment moment) {
        for (Law law : laws) {
            law.check(moment);
        }
    }

    /** The counts by what was told. */
    public Accounts accounts() {
        return accounts;
    }
}
