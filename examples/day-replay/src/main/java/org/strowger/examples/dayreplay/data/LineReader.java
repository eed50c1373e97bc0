package org.strowger.examples.dayreplay.data;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads one line of the log strictly: an empty field is a fact, a malformed one is an error. */
final class LineReader {
    static final String HEADER =
            "day,arrive_s,ivr_s,type,priority,queued,q_start_s,q_exit_s,outcome,service_start_s,service_end_s,agent";

    private static final String[] COLUMNS = HEADER.split(",");
    private static final Pattern AGENT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final int LAST_SECOND = RecordedCall.DAY_S - 1;
    private static final int NOT_RECORDED = -1;
    private static final int SHOWN = 40;

    private final String file;
    private int line;
    private String[] fields;

    LineReader(String file) {
        this.file = file;
    }

    RecordedCall read(int number, String text) throws DataException {
        line = number;
        fields = text.split(",", -1);
        if (fields.length != COLUMNS.length) {
            throw new DataException(file + ":" + line + ": found " + fields.length + " fields; give the "
                    + COLUMNS.length + " of the header, empty where nothing was recorded");
        }
        CallType type = type();
        boolean queued = number(5, 0, 1) == 1;
        boolean answered = answered();
        if (!type.hasQueue() && (queued || answered)) {
            throw fault(3, "no queue is known for this type; leave out its queued and answered calls");
        }
        return new RecordedCall(
                line,
                number(0, 1, 31),
                number(1, 0, LAST_SECOND),
                number(2, 0, LAST_SECOND),
                type,
                number(4, 0, 2),
                queued,
                time(6),
                time(7),
                answered,
                time(9),
                time(10),
                agent());
    }

    private CallType type() throws DataException {
        for (CallType type : CallType.values()) {
            if (type.name().equals(fields[3])) {
                return type;
            }
        }
        throw fault(3, "use one of PS, NE, NW, IN, PE, TT, AA");
    }

    private boolean answered() throws DataException {
        return switch (fields[8]) {
            case "AGENT" -> true;
            case "HANG" -> false;
            default -> throw fault(8, "use AGENT or HANG");
        };
    }

    private int number(int column, int least, int most) throws DataException {
        int value = parse(fields[column]);
        if (value < least || value > most) {
            throw fault(column, "use a whole number from " + least + " to " + most);
        }
        return value;
    }

    private OptionalInt time(int column) throws DataException {
        if (fields[column].isEmpty()) {
            return OptionalInt.empty();
        }
        int value = parse(fields[column]);
        if (value < 0 || value > LAST_SECOND) {
            throw fault(column, "use seconds since midnight, 0 to " + LAST_SECOND + ", or leave it empty");
        }
        return OptionalInt.of(value);
    }

    private Optional<String> agent() throws DataException {
        if (fields[11].isEmpty()) {
            return Optional.empty();
        }
        if (!AGENT_NAME.matcher(fields[11]).matches()) {
            throw fault(11, "use a letter, then letters, digits, _ or -, 64 at most, or leave it empty");
        }
        return Optional.of(fields[11]);
    }

    private static int parse(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return NOT_RECORDED;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return NOT_RECORDED;
            }
            value = 10 * value + (c - '0');
        }
        return value;
    }

    private DataException fault(int column, String whatToDo) {
        return new DataException(file + ":" + line + ": column " + COLUMNS[column] + " was "
                + shown(fields[column]) + "; " + whatToDo);
    }

    /** A field as a message may hold it: short, and without control characters. */
    static String shown(String text) {
        if (text.isEmpty()) {
            return "empty";
        }
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return "'" + start.replaceAll("[^\\x20-\\x7e]", "?") + "'";
    }
}
