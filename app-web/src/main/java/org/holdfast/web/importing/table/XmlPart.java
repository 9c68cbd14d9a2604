package org.holdfast.web.importing.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A cursor over the XML of one part. Names are compared without their namespaces, because the transitional and the
 * strict form of the format differ in nothing else that matters here. No document types, no entities, nothing from
 * outside.
 */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory XML = factory();

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final InputStream bytes;
    private final XMLStreamReader xml;

    private XmlPart(InputStream bytes, XMLStreamReader xml) {
        this.bytes = bytes;
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "100");
        return factory;
    }

    static XmlPart of(InputStream bytes) throws IOException {
        try {
            return new XmlPart(bytes, XML.createXMLStreamReader(characters(bytes)));
        } catch (XMLStreamException damage) {
            bytes.close();
            throw new IOException(damage);
        }
    }

    /**
     * The parts of a workbook are UTF-8. They are decoded here, because the parser writes about bytes that are not to
     * the standard error output.
     */
    private static Reader characters(InputStream bytes) throws IOException {
        BufferedReader characters = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        characters.mark(1);
        if (characters.read() != BYTE_ORDER_MARK) {
            characters.reset();
        }
        return characters;
    }

    /**
     * Goes to the next beginning of an element.
     *
     * @return its name, or empty at the end of the part
     */
    Optional<String> nextElement() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return Optional.of(xml.getLocalName());
            }
        }
        return Optional.empty();
    }

    /**
     * Goes to the next beginning of an element below an open one.
     *
     * @return its name, or empty when the open one ends
     */
    Optional<String> nextElementWithin(String open) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return Optional.of(xml.getLocalName());
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(open)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The characters up to the end of the element that the cursor is on, cut at a number of characters. */
    String text(int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int room = longest - text.length();
                    text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
                }
                default -> {}
            }
        }
        return text.toString();
    }

    /** Passes over the element that the cursor is on. */
    void skip() throws XMLStreamException {
        text(0);
    }

    /** An attribute of the element that the cursor is on. */
    Optional<String> attribute(String name) {
        for (int place = 0; place < xml.getAttributeCount(); place++) {
            if (xml.getAttributeLocalName(place).equals(name)) {
                return Optional.of(xml.getAttributeValue(place));
            }
        }
        return Optional.empty();
    }

    /** An attribute that has a namespace, for example {@code r:id}. */
    Optional<String> relationAttribute(String name) {
        for (int place = 0; place < xml.getAttributeCount(); place++) {
            String namespace = xml.getAttributeNamespace(place);
            if (xml.getAttributeLocalName(place).equals(name) && namespace != null && !namespace.isEmpty()) {
                return Optional.of(xml.getAttributeValue(place));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
