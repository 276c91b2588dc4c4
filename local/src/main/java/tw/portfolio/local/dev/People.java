package tw.portfolio.local.dev;

import java.util.List;
import java.util.Optional;

/** Who there is to sign in as. */
@FunctionalInterface
public interface People {
  /** Everyone, in the order in which they are shown. */
  List<Person> all();

  /** The person with an id. */
  default Optional<Person> find(String id) {
    return all().stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** Nobody. */
  static People none() {
    return List::of;
  }
}
