package org.holdfast.web.importing.oscal;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.holdfast.domain.importing.FileProblem;

/** Walks through JSON value by value, keeping nothing but the way to where it is. */
final class JsonCursor {

    private static final int DEEPEST = 100;

    /** Elements of lists; NIST SP 800-53 has some 60,000. */
    private static final int MOST_ELEMENTS = 500_000;

    private final JsonParser json;
    private final Deque<String> way = new ArrayDeque<>();
    private int elementsRead;

    JsonCursor(JsonParser json) {
        this.json = json;
    }

    /** Whether an object begins here; goes into it. */
    boolean startsObject() {
        return json.hasNext() && json.next() == Event.START_OBJECT;
    }

    /** Hands over the name of each field of the object that the cursor is in; the consumer reads or skips its value. */
    void fields(Consumer<String> field) {
        Event event = json.next();
        while (event != Event.END_OBJECT) {
            String name = json.getString();
            enter(name);
            field.accept(name);
            way.removeLast();
            event = json.next();
        }
    }

    /** The value of a field as an object. */
    void object(Consumer<String> field) {
        expect(Event.START_OBJECT, json.next());
        fields(field);
    }

    /** The value of a field as a list of objects. */
    <T> List<T> objects(Supplier<T> element) {
        return list(event -> {
            expect(Event.START_OBJECT, event);
            return element.get();
        });
    }

    /** The value of a field as a list of texts. */
    List<String> texts() {
        return list(event -> {
            expect(Event.VALUE_STRING, event);
            return json.getString();
        });
    }

    private <T> List<T> list(Function<Event, T> element) {
        expect(Event.START_ARRAY, json.next());
        List<T> elements = new ArrayList<>();
        Event event = json.next();
        while (event != Event.END_ARRAY) {
            enter(String.valueOf(elements.size() + 1));
            counted();
            elements.add(element.apply(event));
            way.removeLast();
            event = json.next();
        }
        return elements;
    }

    /** The value of a field as text. */
    String text() {
        expect(Event.VALUE_STRING, json.next());
        return json.getString();
    }

    /**
     * Passes over the value of a field. Event by event, because the parser's own way of skipping an object never ends
     * where the file ends inside of it.
     */
    void skip() {
        int depth = 0;
        do {
            Event event = json.next();
            if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
                depth++;
                limited(way.size() + depth);
            } else if (event == Event.END_OBJECT || event == Event.END_ARRAY) {
                depth--;
            }
        } while (depth > 0);
    }

    /** Reads on until nothing is left but white space. */
    void end() {
        if (json.hasNext()) {
            json.next();
        }
    }

    private void enter(String step) {
        limited(way.size());
        way.addLast(step);
    }

    /** An element takes some forty bytes here and two in the file. */
    private void counted() {
        elementsRead++;
        if (elementsRead > MOST_ELEMENTS) {
            throw refused(FileProblem.OSCAL_TOO_LARGE, "limit", MOST_ELEMENTS);
        }
    }

    private void limited(int depth) {
        if (depth >= DEEPEST) {
            throw refused(FileProblem.OSCAL_DAMAGED, "where", shown());
        }
    }

    private void expect(Event expected, Event event) {
        if (event != expected) {
            throw refused(FileProblem.OSCAL_DAMAGED, "where", shown());
        }
    }

    /** The way here, for example {@code catalog/groups/3/title}, shortened where somebody made it long. */
    private String shown() {
        String shown = String.join("/", way);
        return shown.length() > 200 ? shown.substring(0, 200) : shown;
    }
}
