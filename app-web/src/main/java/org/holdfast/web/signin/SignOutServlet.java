package org.holdfast.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.security.signin.SignInDesk;

/** The button of the menu on every page. */
public class SignOutServlet extends HttpServlet {

    private final transient SignInDesk desk;

    @Inject
    public SignOutServlet(SignInDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        desk.leave(request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/sign-in");
    }
}
