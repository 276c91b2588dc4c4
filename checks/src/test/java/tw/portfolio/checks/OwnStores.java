package tw.portfolio.checks;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a class knows of no room's store but its own room's. One look at each class for all rooms: a
 * rule for each of them looked through every class two dozen times.
 */
final class OwnStores extends ArchCondition<JavaClass> {
  private static final Pattern STORE =
      Pattern.compile("tw\\.portfolio\\.(\\w+)(\\.\\w+)*\\.dynamo(\\.\\w+)*");

  /** What every store stands on. */
  private static final String KERNEL = "kernel";

  OwnStores() {
    super("know of no room's store but their own");
  }

  @Override
  public void check(JavaClass one, ConditionEvents events) {
    for (Dependency known : one.getDirectDependenciesFromSelf()) {
      Matcher store = STORE.matcher(known.getTargetClass().getPackageName());
      if (store.matches() && !store.group(1).equals(KERNEL) && !isIn(one, store.group(1))) {
        events.add(SimpleConditionEvent.violated(one, known.getDescription()));
      }
    }
  }

  private static boolean isIn(JavaClass one, String room) {
    return (one.getPackageName() + ".").startsWith("tw.portfolio." + room + ".");
  }
}
