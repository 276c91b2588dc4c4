package tw.portfolio.local.it.campus;

import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import tw.portfolio.local.dev.People;
import tw.portfolio.local.dev.Person;

/** The people of all schools of a system. */
final class Everybody implements People {
  private final Deque<People> schools = new ConcurrentLinkedDeque<>();

  /** With those of one more school, who are asked for most from now on. */
  void add(People school) {
    schools.addFirst(school);
  }

  @Override
  public List<Person> all() {
    return schools.stream().flatMap(school -> school.all().stream()).toList();
  }

  @Override
  public Optional<Person> find(String id) {
    return schools.stream().flatMap(school -> school.find(id).stream()).findFirst();
  }
}
