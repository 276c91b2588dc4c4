package tw.portfolio.functions.notices;

import tw.portfolio.contact.AddressState;
import tw.portfolio.contact.Contact;
import tw.portfolio.contact.KeepingAddress.Own;
import tw.portfolio.contact.ListingUnreachable.Tried;
import tw.portfolio.contact.ListingUnreachable.Unreachable;
import tw.portfolio.contact.PendingCode;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.school.ClassPlace;

/** Where people are reached, in answers. */
final class ContactJson {
  private ContactJson() {}

  /** To whoever it is: all of it. */
  static Json of(Own own) {
    Contact contact = own.contact();
    return Json.object()
        .putIfPresent("address", contact.address(own.person()).map(MailAddress::text))
        .putIfPresent(
            "own",
            contact
                .own()
                .map(
                    one ->
                        state(Json.object(), contact.state(one.address()))
                            .put("address", one.address().text())
                            .put("confirmedAt", one.confirmed())))
        .putIfPresent(
            "school",
            Contact.schools(own.person())
                .map(
                    address ->
                        state(Json.object(), contact.state(address))
                            .put("address", address.text())))
        .putIfPresent("pending", own.pending().map(ContactJson::of));
  }

  private static Json of(PendingCode code) {
    return Json.object().put("address", code.address().text()).put("expiresAt", code.until());
  }

  /** To those who see to it: addresses masked. */
  static Json of(Unreachable one) {
    Json json =
        Json.object()
            .put("personId", one.person().id().text())
            .put("kind", one.person().isStaff() ? "staff" : "student")
            .put("name", one.person().name());
    one.place().ifPresent(place -> put(json, place));
    return json.put("reached", one.reached())
        .put("addresses", one.addresses().stream().map(ContactJson::of).toList());
  }

  private static Json put(Json json, ClassPlace place) {
    return json.put("className", place.className())
        .put("seat", place.seat())
        .put("studentNumber", place.studentNumber());
  }

  private static Json of(Tried tried) {
    return state(Json.object(), tried.state())
        .put("address", tried.address().masked())
        .put("own", tried.own())
        .put("times", tried.times());
  }

  private static Json state(Json json, AddressState state) {
    return json.put("state", state.code()).put("stateName", state.chinese());
  }
}
