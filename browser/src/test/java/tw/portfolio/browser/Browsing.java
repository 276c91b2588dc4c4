package tw.portfolio.browser;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.access.Role;
import tw.portfolio.local.dev.Person;

/**
 * What a test browses with: the school, and as many visitors as it wants; each ends with the test.
 */
public final class Browsing implements AutoCloseable {
  private final Browser browser;
  private final BrowsedSchool school;
  private final List<Visitor> visitors = new ArrayList<>();

  Browsing(Browser browser, BrowsedSchool school) {
    this.browser = browser;
    this.school = school;
  }

  /** The school. */
  public BrowsedSchool school() {
    return school;
  }

  /** Somebody with a browser of their own, who has not signed in. */
  public Visitor stranger(Look look) {
    return visitor(look.context(), look);
  }

  /** The same with a browser that says of itself what another says. */
  public Visitor stranger(Look look, String agent) {
    return visitor(look.context().setUserAgent(agent), look);
  }

  private Visitor visitor(Browser.NewContextOptions options, Look look) {
    Visitor visitor = new Visitor(browser.newContext(options), school.origin(), look);
    visitors.add(visitor);
    return visitor;
  }

  /** Somebody who has signed in. */
  public Visitor as(Person person, Look look) {
    Visitor visitor = stranger(look);
    visitor.signIn(person);
    return visitor;
  }

  /** The first who holds a role, signed in. */
  public Visitor as(Role role, Look look) {
    return as(school.one(role), look);
  }

  @Override
  public void close() {
    visitors.forEach(Visitor::close);
  }
}
