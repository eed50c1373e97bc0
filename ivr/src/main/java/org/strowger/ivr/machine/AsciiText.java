package org.strowger.ivr.machine;

/** Up to 64 ASCII characters, written again and again without allocating. */
final class AsciiText implements CharSequence {
    private final char[] chars = new char[64];
    private int length;

    AsciiText clear() {
        length = 0;
        return this;
    }

    AsciiText add(char c) {
        if (length < chars.length) {
            chars[length++] = c;
        }
        return this;
    }

    AsciiText add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    /** Adds a whole number. */
    AsciiText add(long number) {
        if (number < 0) {
            add('-');
        }
        long rest = number;
        int from = length;
        do {
            add((char) ('0' + Math.abs(rest % 10)));
            rest /= 10;
        } while (rest != 0);
        for (int left = from, right = length - 1; left < right; left++, right--) {
            char c = chars[left];
            chars[left] = chars[right];
            chars[right] = c;
        }
        return this;
    }

    /** Adds a number from 0 to 99 with two digits. */
    AsciiText two(long number) {
        return add((char) ('0' + number / 10)).add((char) ('0' + number % 10));
    }

    /** Adds a date, {@code 2026-12-24}. @param epochDay days since 1 January 1970 */
    AsciiText date(long epochDay) {
        // Days to year, month, day in the proleptic Gregorian calendar, counting from 1 March (H. Hinnant).

        long z = epochDay + 719_468;
        long era = Math.floorDiv(z, 146_097L);
        long dayOfEra = z - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return two(year / 100).two(year % 100).add('-').two(month).add('-').two(day);
    }

    /** Adds a time of day, {@code 17:30}, with seconds if there are some. */
    AsciiText time(long secondOfDay) {
        two(secondOfDay / 3_600).add(':').two(secondOfDay / 60 % 60);
        return secondOfDay % 60 == 0 ? this : add(':').two(secondOfDay % 60);
    }

    /** Adds a duration as flows write it, in its largest whole unit. */
    AsciiText duration(long ms) {
        if (ms % 1_000 != 0) {
            return add(ms).add("ms");
        }
        long seconds = ms / 1_000;
        if (seconds % 60 != 0 || seconds == 0) {
            return add(seconds).add('s');
        }
        return seconds % 3_600 == 0 ? add(seconds / 3_600).add('h') : add(seconds / 60).add('m');
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().substring(start, end);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
