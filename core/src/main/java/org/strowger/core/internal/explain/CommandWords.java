package org.strowger.core.internal.explain;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.agrona.DirectBuffer;
import org.strowger.core.explain.Trigger;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.decide.DecideProbe;
import org.strowger.core.internal.decide.Scene;

/**
 * Names recorded commands and whom they concern, by the schema that they are encoded by: the message's name,
 * and its first field.
 */
final class CommandWords {
    private static final String SCHEMA = "strowger.xml";
    private static final Map<Integer, Word> WORDS = read();

    private final Scene scene;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();

    CommandWords(Scene scene) {
        this.scene = scene;
    }

    private record Word(String name, String field, boolean isLong) {}

    /** What a command is. */
    Trigger of(DirectBuffer buffer, int at) {
        int template = header.wrap(buffer, at).templateId();
        Word word = WORDS.getOrDefault(template, new Word("command " + template, "", false));
        if (word.field().isEmpty()) {
            return new Trigger(word.name(), "");
        }
        int field = at + MessageHeaderDecoder.ENCODED_LENGTH;
        return new Trigger(word.name(),
                subject(word.field(), word.isLong() ? buffer.getLong(field) : buffer.getInt(field)));
    }

    /** What a timer is for. */
    Trigger timer(String what, DecideProbe.Owner owner, long id) {
        String subject = switch (owner) {
            case AGENT -> subject("agent", id);
            case QUEUE -> subject("queue", id);
            case CALL -> subject("callId", id);
            case NOBODY, OTHER -> "";
        };
        return new Trigger("Timer (" + what + ")", subject);
    }

    private String subject(String field, long value) {
        return switch (field) {
            case "agent", "supervisor" -> value < 0 ? "" : "agent " + scene.layout().agents().name((int) value);
            case "queue" -> value < 0 ? "" : "queue " + scene.layout().queues().name((int) value);
            case "callId" -> "call " + value;
            case "legId", "legA" -> "leg " + value;
            default -> field + " " + value;
        };
    }

    private static Map<Integer, Word> read() {
        try (InputStream in = CommandWords.class.getResourceAsStream(SCHEMA)) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            return read(factory.createXMLStreamReader(in));
        } catch (IOException | XMLStreamException broken) {
            throw new IllegalStateException(SCHEMA + " in this program's jar cannot be read; get a whole jar", broken);
        }
    }

    private static Map<Integer, Word> read(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, Word> words = new HashMap<>();
        int message = -1;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("message")) {
                    message = Integer.parseInt(xml.getAttributeValue(null, "id"));
                    words.put(message, new Word(xml.getAttributeValue(null, "name"), "", false));
                } else if (xml.getLocalName().equals("field") && words.containsKey(message)) {
                    String type = xml.getAttributeValue(null, "type");
                    if (type.equals("int64") || type.equals("int32")) {
                        words.put(message, new Word(words.get(message).name(),
                                xml.getAttributeValue(null, "name"), type.equals("int64")));
                    }
                    message = -1;
                }
            }
        }
        return Map.copyOf(words);
    }
}
