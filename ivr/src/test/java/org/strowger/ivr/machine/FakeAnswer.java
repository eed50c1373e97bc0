package org.strowger.ivr.machine;

import org.strowger.core.flow.InvokeAnswer;

/** An answer of a handler. @param results name, value, name, value … */
record FakeAnswer(Outcome outcome, String... results) implements InvokeAnswer {
    @Override
    public boolean has(String name) {
        return index(name) >= 0;
    }

    @Override
    public CharSequence value(String name) {
        return has(name) ? results[index(name) + 1] : "";
    }

    private int index(String name) {
        for (int i = 0; i < results.length; i += 2) {
            if (results[i].equals(name) || name.isEmpty() && results.length == 2) {
                return i;
            }
        }
        return -1;
    }
}
