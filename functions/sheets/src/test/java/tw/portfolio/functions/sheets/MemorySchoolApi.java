package tw.portfolio.functions.sheets;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.kernel.json.Json;

/** An API of one list, whose pages have two entries. */
final class MemorySchoolApi implements SchoolApi {
  private static final int A_PAGE = 2;

  private final List<Asked> asked = new ArrayList<>();
  private final List<Json> entries = new ArrayList<>();
  private final String member;
  private Reply refusal = new Reply(200, "application/json", "");

  MemorySchoolApi(String member) {
    this.member = member;
  }

  MemorySchoolApi with(Json... some) {
    entries.addAll(List.of(some));
    return this;
  }

  void refuse(int status, String body) {
    refusal = new Reply(status, "application/problem+json", body);
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Reply get(Asked one) {
    asked.add(one);
    if (refusal.status() != 200) {
      return refusal;
    }
    int from = Integer.parseInt(one.query().getOrDefault("cursor", "0"));
    int to = Math.min(entries.size(), from + A_PAGE);
    Json page = Json.object().put(member, List.copyOf(entries.subList(from, to)));
    if (to < entries.size()) {
      page.put("next", Integer.toString(to));
    }
    return new Reply(200, "application/json", page.text());
  }
}
