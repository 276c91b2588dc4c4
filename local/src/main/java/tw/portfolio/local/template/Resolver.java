package tw.portfolio.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Works out {@code Ref}, {@code Sub}, {@code If} and their like against known names. */
final class Resolver {
  /** What {@code AWS::NoValue} stands for: the key or element is not there. */
  static final Object NOTHING = new Object();

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  /** This machine has no certificate, so what answers here answers in clear. */
  private static final Pattern OF_THIS_MACHINE = Pattern.compile("^https://(?=127\\.0\\.0\\.1:)");

  private final Names names;
  private final Logic logic;

  Resolver(Names names) {
    this.names = names;
    this.logic = new Logic(names, this);
  }

  /** What the conditions say. */
  Logic logic() {
    return logic;
  }

  /** A tree without intrinsics. */
  Object resolve(Object tree, String place) {
    return switch (tree) {
      case Intrinsic intrinsic -> apply(intrinsic, place);
      case Map<?, ?> map -> resolveMap(map, place);
      case List<?> list ->
          list.stream()
              .map(element -> resolve(element, place))
              .filter(element -> element != NOTHING)
              .toList();
      default -> tree;
    };
  }

  private Object resolveMap(Map<?, ?> map, String place) {
    Optional<Intrinsic> longForm = longForm(map);
    if (longForm.isPresent()) {
      return apply(longForm.get(), place);
    }
    Map<Object, Object> resolved = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          Object worked = resolve(value, place + "." + key);
          if (worked != NOTHING) {
            resolved.put(key, worked);
          }
        });
    return resolved;
  }

  /** The function that something is, in its short or its long form. */
  static Optional<Intrinsic> intrinsic(Object written) {
    return switch (written) {
      case Intrinsic intrinsic -> Optional.of(intrinsic);
      case Map<?, ?> map -> longForm(map);
      default -> Optional.empty();
    };
  }

  private static Optional<Intrinsic> longForm(Map<?, ?> map) {
    if (map.size() != 1) {
      return Optional.empty();
    }
    Map.Entry<?, ?> only = map.entrySet().iterator().next();
    String key = String.valueOf(only.getKey());
    if (key.equals("Ref") || (key.equals("Condition") && only.getValue() instanceof String)) {
      return Optional.of(new Intrinsic(key, only.getValue()));
    }
    return key.startsWith("Fn::")
        ? Optional.of(new Intrinsic(key.substring(4), only.getValue()))
        : Optional.empty();
  }

  private Object apply(Intrinsic intrinsic, String place) {
    return switch (intrinsic.name()) {
      case "Ref" ->
          intrinsic.argument().equals("AWS::NoValue")
              ? NOTHING
              : named(String.valueOf(intrinsic.argument()), place);
      case "GetAtt" -> named(attribute(intrinsic.argument()), place);
      case "Sub" -> substitute(intrinsic.argument(), place);
      case "Join" -> join(intrinsic.argument(), place);
      case "If" -> resolve(logic.branch(intrinsic, place), place);
      case "FindInMap" -> logic.entry(intrinsic, place);
      default ->
          throw new TemplateException(
              place, "the local system does not understand !" + intrinsic.name());
    };
  }

  private static String attribute(Object argument) {
    return argument instanceof List<?> parts
        ? parts.stream().map(String::valueOf).collect(Collectors.joining("."))
        : String.valueOf(argument);
  }

  private String named(String name, String place) {
    return names
        .find(name)
        .orElseThrow(() -> new TemplateException(place, "nothing is known by the name " + name));
  }

  private String substitute(Object argument, String place) {
    if (argument instanceof List<?> both
        && both.size() == 2
        && both.get(1) instanceof Map<?, ?> own) {
      Map<String, String> more = new LinkedHashMap<>();
      own.forEach(
          (key, value) -> more.put(String.valueOf(key), String.valueOf(resolve(value, place))));
      return new Resolver(names.with(more)).substitute(both.getFirst(), place);
    }
    Matcher matcher = VARIABLE.matcher(String.valueOf(argument));
    String text =
        matcher.replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1).isEmpty()
                        ? named(match.group(2).strip(), place)
                        : "${" + match.group(2) + "}"));
    return OF_THIS_MACHINE.matcher(text).replaceFirst("http://");
  }

  private String join(Object argument, String place) {
    if (argument instanceof List<?> both
        && both.size() == 2
        && resolve(both.get(1), place) instanceof List<?> parts) {
      return parts.stream()
          .map(String::valueOf)
          .collect(Collectors.joining(String.valueOf(both.getFirst())));
    }
    throw new TemplateException(place, "!Join needs a delimiter and a list");
  }
}
