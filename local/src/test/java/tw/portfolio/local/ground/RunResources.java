package tw.portfolio.local.ground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tw.portfolio.local.Shutdown;
import tw.portfolio.local.service.Provisioning;
import tw.portfolio.local.template.Queue;

/**
 * What a run has on a ground that is not its own: made at the start; at the end all is taken away
 * whose name begins as the run's, and nothing else.
 */
final class RunResources implements AutoCloseable {
  private final Clients clients;
  private final Stack stack;

  private RunResources(Clients clients, Stack stack) {
    this.clients = clients;
    this.stack = stack;
  }

  /** Makes what the stack says; what cannot be made leaves nothing behind. */
  static RunResources make(Clients clients, Stack stack) {
    RunResources resources = new RunResources(clients, stack);
    try {
      Provisioning.tables(clients.tables(), stack.template().tables());
      Provisioning.buckets(clients.objects(), stack.template().buckets());
      resources.makeQueues();
      resources.makeSender();
      return resources;
    } catch (RuntimeException | Error e) {
      resources.close();
      throw e;
    }
  }

  /** Dead letters first, as the others name them. */
  private void makeQueues() {
    Map<String, String> made = new HashMap<>();
    List<Queue> rest = new ArrayList<>(stack.template().queues());
    while (!rest.isEmpty()) {
      Queue next =
          rest.stream()
              .filter(it -> it.redrive().map(to -> made.containsKey(to.targetArn())).orElse(true))
              .findFirst()
              .orElseThrow();
      made.put(next.arn(), make(next, made));
      rest.remove(next);
    }
  }

  private String make(Queue queue, Map<String, String> made) {
    Map<QueueAttributeName, String> attributes = new HashMap<>();
    attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, "" + queue.visibility().toSeconds());
    attributes.put(QueueAttributeName.DELAY_SECONDS, "" + queue.delay().toSeconds());
    attributes.put(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "" + queue.retention().toSeconds());
    queue
        .redrive()
        .ifPresent(
            to ->
                attributes.put(
                    QueueAttributeName.REDRIVE_POLICY,
                    "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                        .formatted(made.get(to.targetArn()), to.maxReceives())));
    String url =
        clients
            .queues()
            .createQueue(request -> request.queueName(queue.name()).attributes(attributes))
            .queueUrl();
    return clients
        .queues()
        .getQueueAttributes(
            request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
        .attributes()
        .get(QueueAttributeName.QUEUE_ARN);
  }

  private void makeSender() {
    try {
      clients.mails().createConfigurationSet(request -> request.configurationSetName(stack.run()));
      clients.mails().createEmailIdentity(request -> request.emailIdentity(stack.sender()));
    } catch (SesV2Exception lacking) {
      // Whoever has no such mail service lacks Capability.NEW_SENDERS, which the probe finds.
      return;
    }
  }

  /** What of the run is still there. */
  List<String> left() {
    List<String> names = new ArrayList<>();
    names.addAll(tables());
    names.addAll(buckets());
    names.addAll(queues());
    return names.stream().sorted().toList();
  }

  private List<String> tables() {
    return clients.tables().listTablesPaginator().tableNames().stream().filter(this::ours).toList();
  }

  private List<String> buckets() {
    return clients.objects().listBuckets().buckets().stream()
        .map(bucket -> bucket.name())
        .filter(this::ours)
        .toList();
  }

  /** Their addresses. */
  private List<String> queues() {
    return clients
        .queues()
        .listQueuesPaginator(request -> request.queueNamePrefix(stack.run()))
        .queueUrls()
        .stream()
        .toList();
  }

  private boolean ours(String name) {
    return name.startsWith(stack.run());
  }

  @Override
  public void close() {
    // What cannot be removed does not keep the rest from it.
    Shutdown all = new Shutdown();
    tables()
        .forEach(
            name ->
                all.add(() -> clients.tables().deleteTable(request -> request.tableName(name))));
    buckets().forEach(bucket -> all.add(() -> remove(bucket)));
    queues()
        .forEach(
            url -> all.add(() -> clients.queues().deleteQueue(request -> request.queueUrl(url))));
    all.add(this::removeSender);
    all.close();
  }

  private void remove(String bucket) {
    clients
        .objects()
        .listMultipartUploads(request -> request.bucket(bucket))
        .uploads()
        .forEach(
            upload ->
                clients
                    .objects()
                    .abortMultipartUpload(
                        request ->
                            request.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
    clients
        .objects()
        .listObjectVersionsPaginator(request -> request.bucket(bucket))
        .versions()
        .forEach(version -> remove(bucket, version.key(), version.versionId()));
    clients
        .objects()
        .listObjectVersionsPaginator(request -> request.bucket(bucket))
        .deleteMarkers()
        .forEach(marker -> remove(bucket, marker.key(), marker.versionId()));
    clients.objects().deleteBucket(request -> request.bucket(bucket));
  }

  private void remove(String bucket, String key, String version) {
    ObjectIdentifier one = ObjectIdentifier.builder().key(key).versionId(version).build();
    clients
        .objects()
        .deleteObjects(request -> request.bucket(bucket).delete(all -> all.objects(one)));
  }

  private void removeSender() {
    try {
      clients.mails().deleteEmailIdentity(request -> request.emailIdentity(stack.sender()));
      clients.mails().deleteConfigurationSet(request -> request.configurationSetName(stack.run()));
    } catch (SesV2Exception neverMade) {
      return;
    }
  }
}
