/** What the integration tests run on: services in this process, in a container, or elsewhere. */
package tw.portfolio.local.ground;
