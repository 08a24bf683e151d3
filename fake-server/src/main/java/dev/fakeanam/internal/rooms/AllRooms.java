package dev.fakeanam.internal.rooms;

import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.api.avatars.AvatarRoom;
import dev.fakeanam.internal.api.files.FileRoom;
import dev.fakeanam.internal.api.llms.LlmRoom;
import dev.fakeanam.internal.api.personas.PersonaRoom;
import dev.fakeanam.internal.api.sessions.SessionRoom;
import dev.fakeanam.internal.api.sharelinks.ShareLinkRoom;
import dev.fakeanam.internal.api.tokens.TokenRoom;
import dev.fakeanam.internal.api.tools.ToolRoom;
import dev.fakeanam.internal.api.voices.VoiceRoom;
import java.util.List;

/** The one list of the families of resources that the fake has. A seed makes them in this order. */
public final class AllRooms {
    public static final Rooms ROOMS = new Rooms(List.of(
            FileRoom.ROOM,
            AvatarRoom.ROOM,
            VoiceRoom.ROOM,
            LlmRoom.ROOM,
            ToolRoom.ROOM,
            PersonaRoom.ROOM,
            TokenRoom.ROOM,
            SessionRoom.ROOM,
            ShareLinkRoom.ROOM));

    private AllRooms() {}
}
