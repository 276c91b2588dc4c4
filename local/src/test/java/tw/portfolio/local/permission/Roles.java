package tw.portfolio.local.permission;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.local.template.Intrinsic;
import tw.portfolio.local.template.TemplateYaml;

/** What the template allows each function. */
final class Roles {
  private static final Pattern BUCKET =
      Pattern.compile(".*-(\\w+)-\\$\\{AWS::AccountId}(?:/lists|/archives)?(/\\*)?");
  private static final Pattern WITHIN = Pattern.compile("\\$\\{(\\w+)\\.Arn}/(.*)");

  private Roles() {}

  /** By the functions' logical ids. */
  static Map<String, NavigableSet<Permission>> of(Path template) throws IOException {
    Map<String, NavigableSet<Permission>> roles = new TreeMap<>();
    try (Reader reader = Files.newBufferedReader(template)) {
      Map<?, ?> tree = TemplateYaml.load(reader);
      map(tree.get("Resources"))
          .forEach(
              (id, resource) -> {
                if ("AWS::Serverless::Function".equals(map(resource).get("Type"))) {
                  roles.put(String.valueOf(id), role(map(map(resource).get("Properties"))));
                }
              });
    }
    return roles;
  }

  private static NavigableSet<Permission> role(Map<?, ?> function) {
    NavigableSet<Permission> allowed = new TreeSet<>();
    for (Object policy : list(function.get("Policies"))) {
      for (Object each : list(map(policy).get("Statement"))) {
        Map<?, ?> statement = map(each);
        for (Object action : list(statement.get("Action"))) {
          for (Object resource : list(statement.get("Resource"))) {
            allowed.add(new Permission(String.valueOf(action), named(resource)));
          }
        }
      }
    }
    return allowed;
  }

  private static String named(Object value) {
    String resource =
        String.valueOf(value instanceof Intrinsic(String _, Object argument) ? argument : value);
    Matcher bucket = BUCKET.matcher(resource);
    if (resource.contains(":s3:::") && bucket.matches()) {
      return bucket.group(1) + (bucket.group(2) == null ? "" : bucket.group(2));
    }
    Matcher within = WITHIN.matcher(resource);
    if (within.matches()) {
      return within.group(1) + "/" + within.group(2);
    }
    return resource.contains(":ses:") ? "mail" : resource.replaceAll("\\.Arn$", "");
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<?> list(Object value) {
    return switch (value) {
      case null -> List.of();
      case Collection<?> many -> List.copyOf(many);
      default -> List.of(value);
    };
  }
}
