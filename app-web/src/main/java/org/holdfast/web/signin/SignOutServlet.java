package org.holdfast.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.security.signin.SignOnDesk;

/** The button of the menu on every page. */
public class SignOutServlet extends HttpServlet {

    private final transient SignOnDesk desk;

    @Inject
    public SignOutServlet(SignOnDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String next = desk.leave(request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + next);
    }
}
