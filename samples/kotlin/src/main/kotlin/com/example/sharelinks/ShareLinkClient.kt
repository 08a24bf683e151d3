package com.example.sharelinks

import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.util.UUID

class ShareLinkClient(private val baseUrl: URI, private val apiKey: String) {
    private val http = HttpClient.newHttpClient()

    fun raiseUsageLimit(id: UUID, limit: Int) {
        val request = HttpRequest.newBuilder(baseUrl.resolve("/v1/share-links/$id"))
            .header("Authorization", "Bearer $apiKey")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("""{"usageLimit":$limit}"""))
            .build()
        val response = http.send(request, BodyHandlers.ofString())
        check(response.statusCode() == 200) { "Anam answered ${response.statusCode()}" }
    }
}
