package tw.portfolio.school;

/**
 * Who has signed in with an account that is linked to nobody: there is no school and no person yet.
 *
 * @param provider the code of who vouches for the account
 * @param subject what the provider calls it
 */
public record Newcomer(String provider, String subject) {}
