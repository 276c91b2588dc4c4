package tw.portfolio.settings.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.WindowBasis;

/** A {@link SettingsGuard} as a condition on the settings' item. */
final class SettingsCondition {
  private final SettingsGuard guard;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  /**
   * @param caps the guard's caps as the item has them
   */
  SettingsCondition(SettingsGuard guard, String caps) {
    this.guard = guard;
    names.put("#caps", "caps");
    values.put(":caps", AttributeValue.fromS(caps));
  }

  ConditionCheck.Builder check() {
    List<String> open = guard.windows().stream().flatMap(key -> open(key).stream()).toList();
    return ConditionCheck.builder()
        .key(SettingsKeys.settings(guard.school(), guard.year(), guard.student()).attributes())
        .conditionExpression(
            open.isEmpty() ? caps() : "#caps = :caps AND (" + String.join(" OR ", open) + ")")
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }

  /** Where nothing has been set, the regulation's caps are in force. */
  private String caps() {
    return guard.caps().equals(Caps.OF_THE_REGULATION)
        ? "attribute_not_exists(pk) OR #caps = :caps"
        : "#caps = :caps";
  }

  /** When a window lets the guard's basis in; each of these is enough. */
  private List<String> open(WindowKey key) {
    Optional<WindowKey> seniors = key.ofSeniors();
    return switch (guard.basis()) {
      case WindowBasis.Extended _ -> List.of();
      case WindowBasis.Anyone() when seniors.isEmpty() -> List.of(isOpen(key));
      case WindowBasis.Anyone() ->
          List.of(
              isOpen(key) + " AND " + unset(seniors.get()),
              isOpen(key) + " AND " + isOpen(seniors.get()));
      case WindowBasis.InCohort(PersonId _, Cohort cohort)
          when cohort == Cohort.OTHERS || seniors.isEmpty() ->
          List.of(isOpen(key));
      case WindowBasis.InCohort _ ->
          List.of(isOpen(seniors.get()), isOpen(key) + " AND " + unset(seniors.get()));
    };
  }

  private String isOpen(WindowKey key) {
    values.put(":now", AttributeValue.fromS(Item.sortable(guard.now())));
    String path = path(key);
    return path + ".opens <= :now AND " + path + ".closes > :now";
  }

  private String unset(WindowKey key) {
    return "attribute_not_exists(" + path(key) + ")";
  }

  private String path(WindowKey key) {
    names.put("#windows", "windows");
    names.put("#" + key.code(), key.code());
    return "#windows.#" + key.code();
  }
}
