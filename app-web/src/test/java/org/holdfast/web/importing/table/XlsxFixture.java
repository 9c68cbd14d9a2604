package org.holdfast.web.importing.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, so that anything can be wrong with them. */
public final class XlsxFixture {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private XlsxFixture() {}

    /** The parts of a workbook with one sheet of these rows. */
    public static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id='r1' Type='" + RELATION + "/officeDocument' Target='xl/workbook.xml'/>"));
        parts.put("xl/workbook.xml", workbook("<sheet name='Sites' sheetId='1' r:id='s1'/>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations("<Relationship Id='s1' Type='" + RELATION
                        + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='t' Type='" + RELATION
                        + "/sharedStrings' Target='/xl/sharedStrings.xml'/><Relationship Id='f' Type='" + RELATION
                        + "/styles' Target='styles.xml'/>"));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    static String workbook(String sheets) {
        return "<workbook xmlns:r='" + RELATION + "'><sheets>" + sheets + "</sheets></workbook>";
    }

    private static String relations(String relations) {
        return "<Relationships>" + relations + "</Relationships>";
    }

    /** A workbook with one sheet of these rows. */
    public static byte[] sheet(String rows) {
        return packed(parts(rows));
    }

    /** A workbook of these parts. */
    public static byte[] packed(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
