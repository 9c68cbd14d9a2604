package org.holdfast.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows the {@link ErrorPage} of a status that the server, or a servlet through {@code sendError}, gave. */
public class ErrorServlet extends HttpServlet {

    private final transient ErrorPage page;

    @Inject
    public ErrorServlet(ErrorPage page) {
        this.page = page;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asked = request.getDispatcherType() != DispatcherType.ERROR;
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = !asked && status instanceof Integer given ? given : HttpServletResponse.SC_NOT_FOUND;
        page.writeStatus(request, response, code, "");
    }
}
