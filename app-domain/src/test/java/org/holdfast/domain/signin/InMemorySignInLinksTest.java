package org.holdfast.domain.signin;

class InMemorySignInLinksTest implements SignInLinksContract {

    private final SignInLinks links = new InMemorySignInLinks();

    @Override
    public SignInLinks links() {
        return links;
    }
}
