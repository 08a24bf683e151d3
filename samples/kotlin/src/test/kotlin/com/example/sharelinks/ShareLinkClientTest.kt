package com.example.sharelinks

import dev.fakeanam.Organization
import dev.fakeanam.assertions.AnamAssertions.assertThat
import dev.fakeanam.junit.FakeAnamTest
import dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

@FakeAnamTest
class ShareLinkClientTest(private val anam: Organization) {
    private val client = ShareLinkClient(anam.baseUrl(), anam.apiKey())

    @Test
    fun `raises the usage limit`() {
        val link = anam.givenShareLink { it.usageLimit(10) }

        client.raiseUsageLimit(link.id(), 50)

        assertThat(anam.shareLink(link.id())).hasUsageLimit(50)
    }

    @Test
    fun `says that Anam is not available`() {
        val link = anam.givenShareLink()
        anam.on(updateShareLink()).reply(503)

        assertThrows<IllegalStateException> { client.raiseUsageLimit(link.id(), 50) }
    }
}
