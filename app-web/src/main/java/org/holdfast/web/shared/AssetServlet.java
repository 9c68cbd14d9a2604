package org.holdfast.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves {@link Assets}: for ever under the present fingerprint, just for now under another (a page from before). */
public class AssetServlet extends HttpServlet {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final transient Assets assets;

    @Inject
    public AssetServlet(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        int slash = path.indexOf('/', 1);
        Optional<Assets.Asset> found = slash < 0 ? Optional.empty() : assets.find(path.substring(slash + 1));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean present = path.substring(1, slash).equals(assets.fingerprint());
        response.setHeader("Cache-Control", present ? FOR_EVER : "no-cache");
        response.setContentType(contentType(path));
        response.setHeader("Vary", "Accept-Encoding");
        response.getOutputStream().write(chosen(request, response, found.get()));
    }

    private static byte[] chosen(HttpServletRequest request, HttpServletResponse response, Assets.Asset asset) {
        String accepted =
                Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
        if (!accepted.contains("gzip")) {
            return asset.plain();
        }
        response.setHeader("Content-Encoding", "gzip");
        return asset.compressed();
    }

    private static String contentType(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> "text/plain;charset=UTF-8";
        };
    }
}
