package tw.portfolio.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out {@code Conditions} and what hangs on them. */
final class Logic {
  private final Names names;
  private final Resolver resolver;

  Logic(Names names, Resolver resolver) {
    this.names = names;
    this.resolver = resolver;
  }

  /** Whether the condition of that name holds. */
  boolean holds(String condition, String place) {
    Object written = names.conditions().get(condition);
    if (written == null) {
      throw new TemplateException(place, "there is no condition " + condition);
    }
    return test(written, "Conditions." + condition);
  }

  private boolean test(Object written, String place) {
    Intrinsic test =
        Resolver.intrinsic(written)
            .orElseThrow(() -> new TemplateException(place, "is no condition: " + written));
    return switch (test.name()) {
      case "Condition" -> holds(String.valueOf(test.argument()), place);
      case "Equals" -> {
        List<?> both = list(test, 2, place);
        yield text(both.getFirst(), place).equals(text(both.getLast(), place));
      }
      case "Not" -> !test(list(test, 1, place).getFirst(), place);
      case "And" -> all(test, place).stream().allMatch(one -> test(one, place));
      case "Or" -> all(test, place).stream().anyMatch(one -> test(one, place));
      default ->
          throw new TemplateException(
              place, "the local system does not understand !" + test.name() + " here");
    };
  }

  /** The branch of an {@code If} that its condition chooses, as written. */
  Object branch(Intrinsic choice, String place) {
    List<?> parts = list(choice, 3, place);
    return holds(String.valueOf(parts.getFirst()), place) ? parts.get(1) : parts.get(2);
  }

  /** An entry of {@code Mappings}. */
  Object entry(Intrinsic find, String place) {
    Object found = names.mappings();
    for (Object step : list(find, 3, place)) {
      String key = text(step, place);
      found =
          Optional.ofNullable(found instanceof Map<?, ?> map ? map.get(key) : null)
              .orElseThrow(() -> new TemplateException(place, "no mapping has " + key));
    }
    return found;
  }

  private String text(Object value, String place) {
    return String.valueOf(resolver.resolve(value, place));
  }

  private static List<?> all(Intrinsic function, String place) {
    return function.argument() instanceof List<?> list ? list : list(function, -1, place);
  }

  private static List<?> list(Intrinsic function, int size, String place) {
    if (function.argument() instanceof List<?> list && list.size() == size) {
      return list;
    }
    throw new TemplateException(place, "!" + function.name() + " is not complete");
  }
}
