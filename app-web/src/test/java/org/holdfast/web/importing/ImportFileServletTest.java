package org.holdfast.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.importing.BroughtFile;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.site.SiteImportKernel;
import org.holdfast.security.shared.MapConfig;
import org.holdfast.security.shared.TrustedProxies;
import org.holdfast.web.graph.GraphErrors;
import org.holdfast.web.graph.GraphFixture;
import org.holdfast.web.shared.Bodies;
import org.holdfast.web.shared.Texts;
import org.holdfast.web.shared.UnexpectedErrors;
import org.junit.jupiter.api.Test;

class ImportFileServletTest {

    private static final Actor OWNER = ActorFixture.owner();
    private static final String TABLE = "name\nNorth\n";

    private final GraphFixture graph = new GraphFixture();
    private final SiteImportKernel imports = GivenImports.on(graph);
    private final ImportFileServlet servlet = new ImportFileServlet(
            graph.caller,
            imports.bringing,
            new GraphErrors(new Texts(), new UnexpectedErrors(graph.kernel.ids)),
            new Bodies(new TrustedProxies(MapConfig.of(Map.of()))));
    private final Map<String, String> headers = new HashMap<>(Map.of("Cookie", "session=1", "X-Holdfast-Request", "1"));
    private int status = HttpServletResponse.SC_OK;

    @Test
    void keepsTheFileOfWhoeverMayImport() throws IOException {
        graph.caller.is(OWNER);

        JsonObject told = post(TABLE.length(), Sent.text(TABLE));

        assertThat(status).isEqualTo(201);
        assertThat(told.getString("name")).isEqualTo("sites.csv");
        assertThat(told.getInt("size")).isEqualTo(TABLE.length());
        BroughtFile kept = graph.files
                .find(ActorFixture.ORGANISATION, new FileId(told.getString("id")))
                .orElseThrow();
        assertThat(kept.ownerId()).isEqualTo(OWNER.id());
        assertThat(graph.files.content(kept).open())
                .hasSameContentAs(new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesAFileOf300MegabytesUnread() throws IOException {
        graph.caller.is(OWNER);
        Sent endless = Sent.endless();

        JsonObject told = post(300L << 20, endless);

        assertThat(status).isEqualTo(413);
        assertThat(code(told)).isEqualTo("import-file-too-large");
        assertThat(message(told)).contains("holdfast.import.max-bytes");
        assertThat(endless.read).isZero();
    }

    @Test
    void stopsReadingAtTheLimitWhenTheSenderDoesNotSayHowMuchComes() throws IOException {
        graph.caller.is(OWNER);
        Sent endless = Sent.endless();

        JsonObject told = post(-1, endless);

        assertThat(status).isEqualTo(413);
        assertThat(code(told)).isEqualTo("import-file-too-large");
        assertThat(endless.read)
                .isBetween(
                        ImportLimits.standard().maxBytes(),
                        ImportLimits.standard().maxBytes() * 2);
    }

    @Test
    void refusesMoreFilesThanMayWaitUntilOneIsForgotten() throws IOException {
        graph.caller.is(OWNER);
        JsonObject first = post(TABLE.length(), Sent.text(TABLE));
        for (int number = 1; number < 50; number++) {
            post(TABLE.length(), Sent.text(TABLE));
        }

        Sent unread = Sent.text(TABLE);
        JsonObject told = post(TABLE.length(), unread);

        assertThat(status).isEqualTo(400);
        assertThat(code(told)).isEqualTo("import-quota-member");
        assertThat(unread.read).isZero();
        graph.files.forget(new FileId(first.getString("id")));
        post(TABLE.length(), Sent.text(TABLE));
        assertThat(status).isEqualTo(201);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        graph.caller.is(OWNER);

        assertThat(code(post(0, Sent.text("")))).isEqualTo("import-file-empty");
        assertThat(status).isEqualTo(400);
    }

    @Test
    void refusesWhoeverIsNotSignedIn() throws IOException {
        graph.caller.isNobody();

        assertThat(code(post(5, Sent.endless()))).isEqualTo("not-signed-in");
        assertThat(status).isEqualTo(401);
    }

    @Test
    void refusesWhoeverMayImportNothing() throws IOException {
        graph.caller.is(ActorFixture.viewer());

        assertThat(code(post(5, Sent.endless()))).isEqualTo("access-refused");
        assertThat(status).isEqualTo(403);
    }

    @Test
    void refusesAPageOfAnotherSite() throws IOException {
        graph.caller.is(OWNER);
        headers.remove("X-Holdfast-Request");

        assertThat(code(post(5, Sent.endless()))).isEqualTo("request-header-missing");
        assertThat(status).isEqualTo(403);
    }

    @Test
    void tellsTheIdOfAnUnforeseenErrorAndNothingElse() throws IOException {
        graph.caller.is(OWNER);

        JsonObject told = post(-1, new Sent() {
            @Override
            public int read() {
                throw new IllegalStateException("as this test expects");
            }
        });

        assertThat(status).isEqualTo(500);
        assertThat(code(told)).isEqualTo("unexpected");
        assertThat(told.toString()).doesNotContain("as this test expects");
    }

    private JsonObject post(long announced, Sent body) throws IOException {
        Answered answer = new Answered();
        servlet.doPost(request(announced, body), response(answer));
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.bytes.toByteArray()))) {
            return reader.readObject();
        }
    }

    private static String code(JsonObject told) {
        return error(told).getJsonObject("extensions").getString("code");
    }

    private static String message(JsonObject told) {
        return error(told).getString("message");
    }

    private static JsonObject error(JsonObject told) {
        return told.getJsonArray("errors").getJsonObject(0);
    }

    private HttpServletRequest request(long announced, Sent body) {
        return proxy(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getHeader" -> headers.get((String) arguments[0]);
            case "getQueryString" -> "more=1&name=sites.csv";
            case "getContentLengthLong" -> announced;
            case "getInputStream" -> body;
            case "getRemoteAddr" -> "192.0.2.1";
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private HttpServletResponse response(Answered answer) {
        return proxy(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "setStatus" -> status = (int) arguments[0];
            case "setHeader", "setContentType", "setCharacterEncoding" -> "ignored";
            case "getOutputStream" -> answer;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    /** What a method of the container does. */
    private interface Does {

        Object on(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Does does) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result = does.on(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }

    /** The body of a request. */
    private abstract static class Sent extends ServletInputStream {

        long read;

        static Sent text(String text) {
            InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return new Sent() {
                @Override
                public int read() throws IOException {
                    return bytes.read();
                }
            };
        }

        /** Bytes without an end, which counts how many were read. */
        static Sent endless() {
            return new Sent() {
                @Override
                public int read() {
                    read++;
                    return 'x';
                }

                @Override
                public int read(byte[] bytes, int from, int count) {
                    read += count;
                    return count;
                }
            };
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    /** The body of an answer. */
    private static final class Answered extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
