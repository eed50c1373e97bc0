package org.strowger.ivr.expression;

/** A part of an expression whose value is one number; true and false are 1 and 0. */
abstract class Numbers {
    abstract long value(Values values);

    /** A literal. */
    static final class Constant extends Numbers {
        private final long value;

        Constant(long value) {
            this.value = value;
        }

        @Override
        long value(Values values) {
            return value;
        }
    }

    /** A variable. */
    static final class Slot extends Numbers {
        private final int slot;

        Slot(int slot) {
            this.slot = slot;
        }

        @Override
        long value(Values values) {
            return values.slots()[slot];
        }
    }

    /** A built-in value. */
    static final class Given extends Numbers {
        private final BuiltIn builtIn;
        private final int index;

        Given(BuiltIn builtIn, int index) {
            this.builtIn = builtIn;
            this.index = index;
        }

        @Override
        long value(Values values) {
            return values.number(builtIn, index);
        }
    }

    /** An enum's value as another enum numbers it. */
    static final class Mapped extends Numbers {
        private final Numbers source;
        private final int[] targets;

        Mapped(Numbers source, int[] targets) {
            this.source = source;
            this.targets = targets;
        }

        @Override
        long value(Values values) {
            return targets[(int) source.value(values)];
        }
    }

    /** {@code or}, {@code and}: stops at the first part that decides. */
    static final class Junction extends Numbers {
        private final boolean any;
        private final Numbers[] parts;

        Junction(boolean any, Numbers[] parts) {
            this.any = any;
            this.parts = parts;
        }

        @Override
        long value(Values values) {
            for (Numbers part : parts) {
                if (part.value(values) != 0 == any) {
                    return any ? 1 : 0;
                }
            }
            return any ? 0 : 1;
        }
    }

    /** {@code not}. */
    static final class Not extends Numbers {
        private final Numbers part;

        Not(Numbers part) {
            this.part = part;
        }

        @Override
        long value(Values values) {
            return 1 - part.value(values);
        }
    }

    /** A relation between two numbers: which of below, equal and above make it true. */
    static final class Relation extends Numbers {
        private final Numbers left;
        private final Numbers right;
        private final boolean below;
        private final boolean equal;
        private final boolean above;

        Relation(Numbers left, String relation, Numbers right) {
            this.left = left;
            this.right = right;
            this.below = relation.equals("<") || relation.equals("<=") || relation.equals("!=");
            this.equal = relation.equals("==") || relation.equals("<=") || relation.equals(">=");
            this.above = relation.equals(">") || relation.equals(">=") || relation.equals("!=");
        }

        @Override
        long value(Values values) {
            int order = Long.compare(left.value(values), right.value(values));
            return (order < 0 ? below : order == 0 ? equal : above) ? 1 : 0;
        }
    }

    /** {@code in}. */
    static final class Member extends Numbers {
        private final Numbers operand;
        private final long[] list;

        Member(Numbers operand, long[] list) {
            this.operand = operand;
            this.list = list;
        }

        @Override
        long value(Values values) {
            long value = operand.value(values);
            for (long candidate : list) {
                if (candidate == value) {
                    return 1;
                }
            }
            return 0;
        }
    }

    /** Whether two runs of characters are equal. */
    static final class SameChars extends Numbers {
        private final Chars left;
        private final Chars right;

        SameChars(Chars left, Chars right) {
            this.left = left;
            this.right = right;
        }

        @Override
        long value(Values values) {
            int length = left.length(values);
            if (length != right.length(values)) {
                return 0;
            }
            for (int i = 0; i < length; i++) {
                if (left.charAt(values, i) != right.charAt(values, i)) {
                    return 0;
                }
            }
            return 1;
        }
    }

    /** One of the functions of characters. */
    static final class OfChars extends Numbers {
        private final Function function;
        private final Chars operand;
        private final String text;

        OfChars(Function function, Chars operand, String text) {
            this.function = function;
            this.operand = operand;
            this.text = text;
        }

        @Override
        long value(Values values) {
            return switch (function) {
                case LEN -> operand.length(values);
                case NUM -> CharFunctions.number(operand, values);
                case LUHN -> CharFunctions.luhn(operand, values) ? 1 : 0;
                case STARTS -> CharFunctions.matchesAt(operand, values, 0, text) ? 1 : 0;
                case ENDS -> CharFunctions.matchesAt(
                        operand, values, operand.length(values) - text.length(), text) ? 1 : 0;
                case LIKE -> CharFunctions.like(operand, values, text) ? 1 : 0;
            };
        }
    }

    /** The functions, by the names that flows use, in capitals. */
    enum Function { LEN, NUM, LUHN, STARTS, ENDS, LIKE }
}
