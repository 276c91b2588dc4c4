package tw.portfolio.history;

import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Permission;

/** Who may read what lines about a thing say, where not everybody who reads the history may. */
@FunctionalInterface
public interface LineReaders {
  /** Any of these permissions is enough; none is asked for if it is empty. */
  Optional<Set<Permission>> of(Subject subject);
}
