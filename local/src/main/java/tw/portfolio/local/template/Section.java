package tw.portfolio.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One map of the template, with its place for messages. Values are worked out (references,
 * substitutions) when they are read.
 */
final class Section {
  private final String place;
  private final Map<String, Object> values;
  private final Resolver resolver;

  Section(String place, Object tree, Resolver resolver) {
    if (!(tree instanceof Map<?, ?> map)) {
      throw new TemplateException(place, "is not a map");
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    this.place = place;
    this.values = copy;
    this.resolver = resolver;
  }

  /** The same with a key that is refused unless it is named here. */
  Section knowing(Set<String> known) {
    Set<String> strangers = new TreeSet<>(values.keySet());
    strangers.removeAll(known);
    if (!strangers.isEmpty()) {
      throw new TemplateException(
          place, "the local system does not understand " + strangers + "; it knows " + known);
    }
    return this;
  }

  String place() {
    return place;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Set<String> keys() {
    return values.keySet();
  }

  /** A value as written. */
  Object raw(String key) {
    return values.getOrDefault(key, Map.of());
  }

  Optional<String> find(String key) {
    return values.containsKey(key)
        ? Optional.of(resolver.resolve(values.get(key), at(key)))
            .filter(worked -> worked != Resolver.NOTHING)
            .map(worked -> text(worked, at(key)))
        : Optional.empty();
  }

  String text(String key) {
    return find(key).orElseThrow(() -> new TemplateException(place, key + " is missing"));
  }

  int integer(String key, int whenMissing) {
    Optional<String> text = find(key);
    try {
      return text.map(Integer::parseInt).orElse(whenMissing);
    } catch (NumberFormatException e) {
      throw new TemplateException(at(key), "is not a whole number: " + text.orElse(""));
    }
  }

  boolean flag(String key, boolean whenMissing) {
    return find(key).map(Boolean::parseBoolean).orElse(whenMissing);
  }

  /** Whether the condition named under this key holds; without the key it does. */
  boolean holds(String key) {
    return !values.containsKey(key)
        || resolver.logic().holds(String.valueOf(values.get(key)), at(key));
  }

  Section section(String key) {
    Object value = resolver.resolve(values.getOrDefault(key, Map.of()), at(key));
    return new Section(at(key), value, resolver);
  }

  /** The section as written, references not worked out, for maps whose values may need not be. */
  Section rawSection(String key) {
    return new Section(at(key), values.getOrDefault(key, Map.of()), resolver);
  }

  List<String> texts(String key) {
    Object value = resolver.resolve(values.getOrDefault(key, List.of()), at(key));
    if (value instanceof List<?> list) {
      return list.stream().map(element -> text(element, at(key))).toList();
    }
    return List.of(text(value, at(key)));
  }

  List<Section> sections(String key) {
    Object value = values.getOrDefault(key, List.of());
    if (!(value instanceof List<?> list)) {
      throw new TemplateException(at(key), "is not a list");
    }
    return list.stream().map(element -> new Section(at(key), element, resolver)).toList();
  }

  private String text(Object value, String where) {
    Object worked = resolver.resolve(value, where);
    return switch (worked) {
      case String text -> text;
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      default -> throw new TemplateException(where, "is not plain text: " + worked);
    };
  }

  private String at(String key) {
    return place + "." + key;
  }
}
