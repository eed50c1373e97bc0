package org.strowger.ivr.expression;

/** A part of an expression whose value is a run of characters. */
abstract class Chars {
    abstract int length(Values values);

    abstract char charAt(Values values, int index);

    /** A literal. */
    static final class Constant extends Chars {
        private final String text;

        Constant(String text) {
            this.text = text;
        }

        @Override
        int length(Values values) {
            return text.length();
        }

        @Override
        char charAt(Values values, int index) {
            return text.charAt(index);
        }
    }

    /** A variable of type digits. */
    static final class Digits extends Chars {
        private final int slot;

        Digits(int slot) {
            this.slot = slot;
        }

        @Override
        int length(Values values) {
            return Slots.length(values.slots(), slot);
        }

        @Override
        char charAt(Values values, int index) {
            return Slots.digitAt(values.slots(), slot, index);
        }
    }

    /** A variable of type text. */
    static final class Text extends Chars {
        private final int slot;

        Text(int slot) {
            this.slot = slot;
        }

        @Override
        int length(Values values) {
            return Slots.length(values.slots(), slot);
        }

        @Override
        char charAt(Values values, int index) {
            return Slots.textAt(values.slots(), slot, index);
        }
    }

    /** A built-in value. */
    static final class Given extends Chars {
        private final BuiltIn builtIn;

        Given(BuiltIn builtIn) {
            this.builtIn = builtIn;
        }

        @Override
        int length(Values values) {
            return values.length(builtIn);
        }

        @Override
        char charAt(Values values, int index) {
            return values.charAt(builtIn, index);
        }
    }
}
