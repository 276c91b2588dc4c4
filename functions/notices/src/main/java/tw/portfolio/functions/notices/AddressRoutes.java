package tw.portfolio.functions.notices;

import java.time.InstantSource;
import java.util.Optional;
import tw.portfolio.contact.KeepingAddress;
import tw.portfolio.contact.KeepingAddress.Own;
import tw.portfolio.contact.ListingUnreachable;
import tw.portfolio.contact.PendingCode;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.mail.MistypedDomains;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;

/** The routes of where somebody is reached, and of whom nobody reaches. */
final class AddressRoutes {
  private static final int LONGEST_ADDRESS = 254;

  /** Long enough for six digits with a blank after each. */
  private static final int LONGEST_CODE = 20;

  private final KeepingAddress keeping;
  private final ListingUnreachable listing;
  private final InstantSource clock;

  AddressRoutes(KeepingAddress keeping, ListingUnreachable listing, InstantSource clock) {
    this.keeping = keeping;
    this.listing = listing;
    this.clock = clock;
  }

  /** The own addresses. */
  Response read(Request request) {
    return Response.of(
        keeping.read(request.actor(), clock.instant()), own -> Response.ok(ContactJson.of(own)));
  }

  /** Sends a code to an address. */
  Response ask(Request request) {
    Actor actor = request.actor();
    String address = request.body(fields -> fields.need("address", Shape.text(1, LONGEST_ADDRESS)));
    return Response.of(keeping.ask(actor, address, clock.instant()), AddressRoutes::asked);
  }

  private static Response asked(Own own) {
    Json json = ContactJson.of(own);
    return Response.accepted(
        json.putIfPresent(
            "didYouMean",
            own.pending()
                .map(PendingCode::address)
                .flatMap(MistypedDomains::meant)
                .map(meant -> meant.text())));
  }

  /** Confirms it by the code. */
  Response confirm(Request request) {
    Actor actor = request.actor();
    String code = request.body(fields -> fields.need("code", Shape.text(1, LONGEST_CODE)));
    return Response.of(
        keeping.confirm(actor, code, clock.instant()), own -> Response.ok(ContactJson.of(own)));
  }

  /** Gives the own address up. */
  Response remove(Request request) {
    return Response.of(
        keeping.remove(request.actor(), clock.instant()), own -> Response.ok(ContactJson.of(own)));
  }

  /** Whom mail does not reach. */
  Response unreachable(Request request) {
    Actor actor = request.staff();
    Optional<String> className = request.query("className").map(IncomingText::folded);
    return Response.of(
        listing.list(actor, className, clock.instant()),
        people ->
            Response.ok(
                Json.object()
                    .put("total", people.size())
                    .put("people", people.stream().map(ContactJson::of).toList())));
  }
}
