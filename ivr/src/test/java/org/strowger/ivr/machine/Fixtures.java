package org.strowger.ivr.machine;

import org.strowger.ivr.TestBundle;

/**
 * The two nodes on which most scenarios run: a menu M and a collect C; every target is a goodbye
 * of its name.
 */
final class Fixtures {
    private static final String TIMERS =
            "first: 6s, between: 3s, late_end: 300ms, noinput: {limit: 3, say: n}, "
            + "nomatch: {limit: 3, say: w}, total: 4, failed: f";

    private Fixtures() {}

    /** The menu, with further fields or with others in their stead. */
    static String menuNode(String more) {
        return "m: {type: menu, say: p, again: p2, choices: {1: a, 12: b, 7: c, 715: d, 0: op}, "
                + TIMERS + more + "}";
    }

    /** A flow of the menu alone. */
    static String menu(String more) {
        return TestBundle.flow("m", "", menuNode(more),
                goodbye("a"), goodbye("b"), goodbye("c"), goodbye("d"), goodbye("op"), goodbye("f"));
    }

    /** The collect: four to six digits unless {@code more} says otherwise. */
    static String collect(String digits, String more) {
        return TestBundle.flow("k", "vars: {v: {type: digits, max: 64}}\n",
                "k: {type: collect, say: p, into: v, digits: " + digits + ", next: x, " + TIMERS + more + "}",
                goodbye("x"), goodbye("f"));
    }

    static String goodbye(String name) {
        return name + ": {type: hangup, say: at-" + name + "}";
    }
}
